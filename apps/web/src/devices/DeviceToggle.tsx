import { CameraIcon, CameraOffIcon, MicrophoneIcon, MicrophoneOffIcon, ToolButton, VisuallyHidden } from '@foyer/ui';
import { useId } from 'react';
import { words } from '../i18n/words.ts';
import type { DeviceProps } from './useDevice.ts';

const ICONS = {
  microphone: { on: <MicrophoneIcon />, off: <MicrophoneOffIcon /> },
  camera: { on: <CameraIcon />, off: <CameraOffIcon /> },
};

export interface DeviceToggleProps extends DeviceProps {
  /** Lies over a picture. */
  readonly over?: boolean;
  /** The single key that does the same. */
  readonly keys?: string | undefined;
}

/**
 * Pressed means on. A press is also how one tries again, and how one learns why it cannot be had: so it is never
 * without an answer, also where it looks as if it were.
 */
export function DeviceToggle({ device, source, unavailable, onToggle, over = false, keys }: DeviceToggleProps) {
  const reason = useId();
  const on = source.state === 'on' || source.state === 'paused';
  return (
    <>
      <ToolButton
        label={words.devices.names[device]}
        icon={ICONS[device][on ? 'on' : 'off']}
        look={on || source.state === 'starting' ? 'calm' : 'off'}
        over={over}
        aria-pressed={on}
        aria-busy={source.state === 'starting'}
        aria-disabled={unavailable === null ? undefined : true}
        aria-describedby={unavailable === null ? undefined : reason}
        aria-keyshortcuts={keys}
        title={unavailable ?? undefined}
        onClick={onToggle}
      />
      {unavailable !== null && (
        <VisuallyHidden id={reason} hidden>
          {unavailable}
        </VisuallyHidden>
      )}
    </>
  );
}
