import { Button, DoneIcon, LinkIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './CopyLink.module.css';
import { type Copied, copyInvitation, copyLink } from './copyText.ts';
import { useCopy } from './useCopy.ts';

type Look = 'plain' | 'primary';

export interface CopyLinkProps {
  readonly link: () => Promise<string | null>;
  readonly look?: Look;
}

export function CopyLink({ link, look = 'plain' }: CopyLinkProps) {
  const { copy, copied } = words.invitation;
  return <CopyButton look={look} label={copy} done={copied} run={() => copyLink(link())} />;
}

/** What can be pasted into a mail: title, time, link and code. */
export function CopyInvitation({ invitation }: { readonly invitation: () => Promise<Copied | null> }) {
  const { copyAll, copiedAll } = words.invitation;
  return <CopyButton look="plain" label={copyAll} done={copiedAll} run={() => copyInvitation(invitation())} />;
}

interface CopyButtonProps {
  readonly look?: Look;
  readonly label: string;
  readonly done: string;
  readonly run: () => Promise<boolean>;
}

/** The button keeps its name whatever happens; what happened is said beside it. */
export function CopyButton({ look = 'plain', label, done, run }: CopyButtonProps) {
  const { state, onCopy } = useCopy(run);
  return (
    <span className={css['root']}>
      <Button size="small" look={look} icon={state === 'copied' ? <DoneIcon /> : <LinkIcon />} onClick={onCopy}>
        {label}
      </Button>
      <span className={css['said']} role="status" data-said={state !== 'idle'}>
        {state === 'copied' && done}
        {state === 'failed' && words.invitation.failed}
      </span>
    </span>
  );
}
