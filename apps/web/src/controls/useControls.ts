import type { Inside } from '@foyer/client';
import { roleMay } from '@foyer/domain';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { useSession } from '../meeting/session.ts';

export interface ControlsProps {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  readonly peopleCount: number;
  readonly onLeave: () => void;
  /** Absent when this person may not end the meeting. */
  readonly onEndForAll: (() => void) | null;
}

export function useControls({ role, people }: Inside): ControlsProps {
  const session = useSession();
  return {
    microphone: useDevice('microphone'),
    camera: useDevice('camera'),
    peopleCount: people.length,
    onLeave: () => session.leave(),
    onEndForAll: roleMay(role, 'meeting.end') ? () => void session.endForAll() : null,
  };
}
