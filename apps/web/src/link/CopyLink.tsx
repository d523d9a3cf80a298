import { Button, DoneIcon, LinkIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './CopyLink.module.css';
import { type CopyLinkProps, useCopyLink } from './useCopyLink.ts';

export function CopyLink() {
  return <CopyLinkButton {...useCopyLink()} />;
}

/** The button keeps its name whatever happens; what happened is said beside it. */
function CopyLinkButton({ state, onCopy }: CopyLinkProps) {
  return (
    <span className={css['root']}>
      <Button size="small" icon={state === 'copied' ? <DoneIcon /> : <LinkIcon />} onClick={onCopy}>
        {words.link.copy}
      </Button>
      <span className={css['said']} role="status" data-said={state !== 'idle'}>
        {state === 'copied' && words.link.copied}
        {state === 'failed' && words.link.failed}
      </span>
    </span>
  );
}
