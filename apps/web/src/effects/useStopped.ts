import type { EffectView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';

export interface StoppedProps {
  readonly device: Device;
  readonly trouble: NonNullable<EffectView['trouble']>;
  /** Turns the camera on as it is; null: there is nothing to turn on. */
  readonly onWithout: (() => void) | null;
  readonly onDismiss: () => void;
}

/** An effect that has stopped by itself, or would not start; null: all is well. */
export function useStopped(device: Device): StoppedProps | null {
  const session = useSession();
  const { trouble } = useMeeting(({ effects }) => effects[device]);
  if (trouble === null) return null;
  const without = () => {
    session.setEffect(device, false);
    void session.toggle(device);
  };
  return {
    ...{ device, trouble },
    onWithout: device === 'camera' ? without : null,
    onDismiss: () => session.dismissEffect(device),
  };
}
