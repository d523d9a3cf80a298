import type { Inside } from '@foyer/client';
import { Button, Dialog, Notice, TroubleIcon } from '@foyer/ui';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { CopyInvitation, CopyLink } from './CopyLink.tsx';
import css from './InviteDialog.module.css';
import { invitationText } from './invitationText.ts';
import { type InviteProps, useInvite } from './useInvite.ts';

export interface InviteInput {
  readonly stage: Pick<Inside, 'role' | 'title'>;
  readonly offline: boolean;
  readonly onClose: () => void;
}

export function Invite({ stage, ...rest }: InviteInput) {
  return <InviteDialog {...useInvite(stage, rest)} />;
}

/** What to hand out. The link itself is not shown: it opens the door, and screens are shared. */
export function InviteDialog({ title, invitation, host, disabled, onClose, ...reset }: InviteProps) {
  const { invitation: say } = words;
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      <section className={css['part']}>
        <p>{say.byLink}</p>
        <div className={css['choice']}>
          <CopyLink look="primary" link={async () => invitation?.link ?? null} />
          <CopyInvitation
            invitation={async () => invitation && invitationText({ title, when: null, host, ...invitation })}
          />
        </div>
      </section>
      <section className={css['part']}>
        <p>
          <Phrase of={say.byCode} name={host} />
        </p>
        <output className={css['code']} dir="ltr" aria-label={say.code}>
          {invitation?.code ?? ' '}
        </output>
      </section>
      {reset.onAskReset && <Reset {...reset} onAskReset={reset.onAskReset} disabled={disabled} />}
    </Dialog>
  );
}

type ResetProps = Pick<InviteProps, 'reset' | 'onReset' | 'onKeep' | 'disabled'> & { readonly onAskReset: () => void };

function Reset({ reset, onAskReset, onReset, onKeep, disabled }: ResetProps) {
  const { invitation: say } = words;
  if (reset === 'asked')
    return (
      <div role="alert" className={css['part']}>
        <Notice tone="attention" icon={<TroubleIcon />}>
          {say.resetMeans}
        </Notice>
        <div className={css['choice']}>
          <Button size="small" look="danger" disabled={disabled} onClick={onReset}>
            {say.resetNow}
          </Button>
          <Button size="small" onClick={onKeep}>
            {say.keep}
          </Button>
        </div>
      </div>
    );
  return (
    <section className={css['part']}>
      <p role="status">{reset === 'done' ? say.resetDone : say.resetWhy}</p>
      <div>
        <Button size="small" disabled={disabled} onClick={onAskReset}>
          {say.reset}
        </Button>
      </div>
    </section>
  );
}
