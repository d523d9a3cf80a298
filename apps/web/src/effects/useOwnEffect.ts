import type { EffectView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';

export interface EffectProps extends Pick<EffectView, 'on' | 'starting' | 'trouble'> {
  readonly device: Device;
  readonly onSwitch: (on: boolean) => void;
}

/** What is done to one's own microphone or camera; null: this browser cannot do it. */
export function useOwnEffect(device: Device): EffectProps | null {
  const session = useSession();
  const { supported, ...view } = useMeeting(({ effects }) => effects[device]);
  return supported ? { ...view, device, onSwitch: (on) => session.setEffect(device, on) } : null;
}
