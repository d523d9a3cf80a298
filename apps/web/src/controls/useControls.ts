import type { Inside } from '@foyer/client';
import { roleMay } from '@foyer/domain';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { useSession } from '../meeting/session.ts';

export interface ControlsProps {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  readonly handUp: boolean;
  /** Absent when this person may not raise it. */
  readonly onHand: (() => void) | null;
  readonly peopleCount: number;
  readonly onLeave: () => void;
  /** Absent when this person may not end the meeting. */
  readonly onEndForAll: (() => void) | null;
}

export function useControls({ role, people, me }: Inside): ControlsProps {
  const session = useSession();
  const handUp = people.some(({ id, hand }) => id === me && hand !== null);
  return {
    microphone: useDevice('microphone'),
    camera: useDevice('camera'),
    handUp,
    onHand: roleMay(role, 'hands.raise') ? () => void (handUp ? session.lowerHand(me) : session.raiseHand()) : null,
    peopleCount: people.length,
    onLeave: () => session.leave(),
    onEndForAll: roleMay(role, 'meeting.end') ? () => void session.endForAll() : null,
  };
}
