import { Button, MicrophoneOffIcon, Notice } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './SpeaksMuted.module.css';

export interface SpeaksMutedProps {
  /** Null: one may not, just now. */
  readonly onUnmute: (() => void) | null;
  readonly onDismiss: () => void;
}

/** Said quietly, once: whoever talks to somebody in the room has been heard by nobody here, and need not do anything. */
export function SpeaksMuted({ onUnmute, onDismiss }: SpeaksMutedProps) {
  const acts = (
    <span className={css['acts']}>
      <Button look="plain" size="small" onClick={onDismiss}>
        {words.dismiss}
      </Button>
      {onUnmute && (
        <Button size="small" onClick={onUnmute}>
          {words.moderation.unmute}
        </Button>
      )}
    </span>
  );
  return (
    <Notice icon={<MicrophoneOffIcon />} action={acts} floating>
      {words.moderation.speaksMuted}
    </Notice>
  );
}
