import { CameraIcon, CameraOffIcon, MicrophoneIcon, MicrophoneOffIcon, ToolButton } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import type { DeviceProps } from './useDevice.ts';

const ICONS = {
  microphone: { on: <MicrophoneIcon />, off: <MicrophoneOffIcon /> },
  camera: { on: <CameraIcon />, off: <CameraOffIcon /> },
};

export interface DeviceToggleProps extends DeviceProps {
  /** Lies over a picture. */
  readonly over?: boolean;
}

/** Pressed means on. Never disabled: a press is also how one tries again. */
export function DeviceToggle({ device, source, onToggle, over = false }: DeviceToggleProps) {
  const on = source.state === 'on';
  return (
    <ToolButton
      label={words.devices.names[device]}
      icon={ICONS[device][on ? 'on' : 'off']}
      look={on || source.state === 'starting' ? 'calm' : 'off'}
      over={over}
      aria-pressed={on}
      aria-busy={source.state === 'starting'}
      onClick={onToggle}
    />
  );
}
