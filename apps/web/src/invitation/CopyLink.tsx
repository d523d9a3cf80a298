import { Button, DoneIcon, LinkIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './CopyLink.module.css';
import { useCopy } from './useCopy.ts';

export interface CopyLinkProps {
  readonly link: () => Promise<string | null>;
  readonly look?: 'plain' | 'primary';
}

/** The button keeps its name whatever happens; what happened is said beside it. */
export function CopyLink({ link, look = 'plain' }: CopyLinkProps) {
  const { state, onCopy } = useCopy(link);
  return (
    <span className={css['root']}>
      <Button size="small" look={look} icon={state === 'copied' ? <DoneIcon /> : <LinkIcon />} onClick={onCopy}>
        {words.invitation.copy}
      </Button>
      <span className={css['said']} role="status" data-said={state !== 'idle'}>
        {state === 'copied' && words.invitation.copied}
        {state === 'failed' && words.invitation.failed}
      </span>
    </span>
  );
}
