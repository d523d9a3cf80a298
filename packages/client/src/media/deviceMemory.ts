import type { Device } from '@foyer/domain';
import type { NamedDevice } from './recall.ts';

/** Of what a browser keeps which one was used last. */
type Kept = Device | 'loudspeaker';

/** What a browser remembers of somebody's microphone, camera or loudspeaker. */
export interface RememberedDevice {
  /** The one that was used last; null: none that the browser had a name for. */
  readonly used: NamedDevice | null;
  /** Of a loudspeaker it says nothing: it is always on. */
  readonly on: boolean;
  /** Noise is reduced, or the background blurred. */
  readonly effect: boolean;
}

/** Remembers devices from one meeting to the next, in this browser alone. */
export interface DeviceMemory {
  read(device: Kept): RememberedDevice;
  write(device: Kept, change: Partial<RememberedDevice>): void;
}

const NOTHING: RememberedDevice = { used: null, on: true, effect: false };

/** Kept in the browser's storage; where that is switched off, nothing is remembered. */
export function deviceMemory(): DeviceMemory {
  return {
    read: (device) => readIn(kept(), device),
    write(device, change) {
      const all = kept();
      const next = { ...all, [device]: { ...readIn(all, device), ...change } };
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // Only a convenience is lost.
      }
    },
  };
}

const KEY = 'foyer.devices';

function kept(): Record<string, unknown> {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isObject(all) ? all : {};
  } catch {
    return {};
  }
}

/** Whatever lies there: people look into their storage, and older pages wrote into it. */
function readIn(all: Record<string, unknown>, device: Kept): RememberedDevice {
  const one = all[device];
  if (!isObject(one)) return NOTHING;
  const { used, on, effect } = one;
  const isNamed = isObject(used) && typeof used['id'] === 'string' && typeof used['label'] === 'string';
  return {
    used: isNamed ? { id: String(used['id']), label: String(used['label']) } : null,
    on: on !== false,
    effect: effect === true,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
