import { Button, CameraOffIcon, MicrophoneOffIcon, Notice } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Lost.module.css';
import type { LostProps } from './useLost.ts';

const ICONS = { microphone: <MicrophoneOffIcon />, camera: <CameraOffIcon /> };

/** What has become of one's own microphone or camera. It stays until the person has seen it, or all is well again. */
export function LostNotice({ device, state, onAgain, onDismiss }: LostProps) {
  const actions = (
    <span className={css['actions']}>
      <Button look="plain" size="small" onClick={onDismiss}>
        {words.dismiss}
      </Button>
      {onAgain && (
        <Button size="small" onClick={onAgain}>
          {state === 'unplugged' ? words.devices.another : words.devices.again}
        </Button>
      )}
    </span>
  );
  return (
    <div role="alert">
      <Notice tone="attention" icon={ICONS[device]} action={actions} floating>
        {words.devices.lost[device][state]}
      </Notice>
    </div>
  );
}
