import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';

export interface DeviceProps {
  readonly device: Device;
  readonly source: SourceView;
  /** Why it cannot be switched on just now; null: it can. */
  readonly unavailable: string | null;
  readonly onToggle: () => void;
  readonly onChoose: (id: string) => void;
}

/** One's own microphone or camera. */
export function useDevice(device: Device): DeviceProps {
  const session = useSession();
  return {
    device,
    source: useMeeting((view) => view.devices[device]),
    unavailable: null,
    onToggle: () => void session.toggle(device),
    onChoose: (id) => void session.choose(device, id),
  };
}
