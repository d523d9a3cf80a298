import type { Device } from '@foyer/domain';
import type { SourceView } from '../session/view.ts';
import type { DeviceMemory } from './deviceMemory.ts';
import { type NamedDevice, recall } from './recall.ts';

/** Which devices were used last, unless somebody has asked for others since. */
export class Recalled {
  readonly #memory: DeviceMemory;
  readonly #kept: Record<Device, NamedDevice | null>;

  constructor(memory: DeviceMemory) {
    this.#memory = memory;
    const used = (device: Device) => memory.read(device).used;
    this.#kept = { microphone: used('microphone'), camera: used('camera') };
  }

  /** What it is called; null: any will do. */
  nameOf(device: Device): string | null {
    return this.#kept[device]?.label ?? null;
  }

  /** Finds it again among what is there (recall.ts); `unknown` also where any will do. */
  find(device: Device, { chosen, choices }: SourceView): NamedDevice | 'gone' | 'unknown' {
    const kept = this.#kept[device];
    return kept === null || chosen !== null ? 'unknown' : recall(kept, choices);
  }

  /** From now on any will do. */
  forget(device: Device): void {
    this.#kept[device] = null;
  }

  /** It is used now, and remembered, if the browser has a name for it. */
  use(device: Device, { choices }: SourceView, id: string | undefined): void {
    const used = choices.find((one) => one.id === id);
    if (!used || used.label === '') return;
    this.#kept[device] = used;
    this.#memory.write(device, { used });
  }
}
