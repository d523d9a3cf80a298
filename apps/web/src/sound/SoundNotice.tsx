import { Button, Notice, SoundOffIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { useMeeting, useSession } from '../meeting/session.ts';

export function Sound({ floating = false }: { readonly floating?: boolean }) {
  const session = useSession();
  const blocked = useMeeting((view) => view.soundBlocked);
  return <SoundNotice floating={floating} onTurnOn={blocked ? () => void session.unblockSound() : null} />;
}

interface SoundNoticeProps {
  readonly floating: boolean;
  /** Absent while sound can be heard: nothing is then drawn. */
  readonly onTurnOn: (() => void) | null;
}

function SoundNotice({ floating, onTurnOn }: SoundNoticeProps) {
  if (!onTurnOn) return null;
  const action = (
    <Button look="primary" size="small" onClick={onTurnOn}>
      {words.sound.turnOn}
    </Button>
  );
  return (
    <div role="alert">
      <Notice tone="attention" icon={<SoundOffIcon />} action={action} floating={floating}>
        {words.sound.blocked}
      </Notice>
    </div>
  );
}
