import { Button, Notice, RenewIcon, TroubleIcon, VisuallyHidden } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { CopyButton } from '../invitation/CopyLink.tsx';
import { copyCode } from '../invitation/copyText.ts';
import css from './Preflight.module.css';
import type { PreflightProps } from './preflightProps.ts';

export interface PreflightPanelProps extends PreflightProps {
  /** Where it has its place on the page. */
  readonly className: string | undefined;
  readonly onAgain: () => void;
}

/**
 * By which ways sound and pictures would go. Quiet as long as that is nothing to worry about: then one line says so, and has
 * the rest behind it.
 */
export function PreflightPanel({ className = '', verdict, wrong, tried, busy, asked, onAgain }: PreflightPanelProps) {
  const { what, todo } = words.preflight.verdicts[verdict];
  const isSilent = verdict === 'unknown' && !asked;
  return (
    <section className={`${css['panel']} ${className}`} data-wrong={wrong} aria-label={words.preflight.region}>
      {/* Always there: a live region only speaks of what comes into it. */}
      <div role="status">
        {wrong && (
          <Notice tone="attention" icon={<TroubleIcon />}>
            <strong>{what}</strong> {todo}
          </Notice>
        )}
        {!wrong && asked && !busy && <VisuallyHidden>{what}</VisuallyHidden>}
      </div>
      {!isSilent && (
        // Whoever has pressed the button finds it where it was.
        <details className={css['details']} open={wrong || asked}>
          <summary>{wrong ? words.preflight.details : what}</summary>
          <div className={css['more']}>
            {tried && <Code code={tried.code} />}
            <Button size="small" icon={<RenewIcon />} busy={busy} onClick={onAgain}>
              {words.preflight.again}
            </Button>
            {tried && <Ways ways={tried.ways} />}
          </div>
        </details>
      )}
    </section>
  );
}

type Tried = NonNullable<PreflightProps['tried']>;

function Code({ code }: Pick<Tried, 'code'>) {
  const { code: label, copy, copied } = words.preflight;
  return (
    <>
      <p>
        {label}{' '}
        <code className={css['code']} dir="ltr">
          {code}
        </code>
      </p>
      <CopyButton label={copy} done={copied} run={() => copyCode(Promise.resolve(code))} />
    </>
  );
}

function Ways({ ways }: Pick<Tried, 'ways'>) {
  return (
    <dl className={css['ways']}>
      {ways.map(({ way, came }) => (
        <div key={way}>
          <dt>{words.preflight.ways[way]}</dt>
          <dd>{came}</dd>
        </div>
      ))}
    </dl>
  );
}
