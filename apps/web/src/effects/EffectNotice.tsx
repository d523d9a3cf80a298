import { Button, CameraOffIcon, MicrophoneIcon, Notice } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Effects.module.css';
import type { StoppedProps } from './useStopped.ts';

const ICONS = { microphone: <MicrophoneIcon />, camera: <CameraOffIcon /> };

export interface EffectNoticeProps extends StoppedProps {
  /** Lies above the page instead of in it. */
  readonly floating?: boolean;
}

/** Noise that is not reduced any more, or a camera that is off because what is behind could not be blurred. */
export function EffectNotice({ device, trouble, onWithout, onDismiss, floating = false }: EffectNoticeProps) {
  const actions = (
    <span className={css['actions']}>
      <Button look="plain" size="small" onClick={onDismiss}>
        {words.dismiss}
      </Button>
      {onWithout && (
        <Button size="small" onClick={onWithout}>
          {words.effects.without}
        </Button>
      )}
    </span>
  );
  return (
    <div role="alert">
      <Notice tone="attention" icon={ICONS[device]} action={actions} floating={floating}>
        {words.effects[device].stopped[trouble]}
      </Notice>
    </div>
  );
}
