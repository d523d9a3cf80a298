import type { Device } from '@foyer/domain';
import { DEVICES } from '../media/capture.ts';
import type { DeviceMemory } from '../media/deviceMemory.ts';
import { Burden, type Measure } from './burden.ts';
import { onLongTask } from './longTasks.ts';
import type { EffectPorts, RunningEffect } from './port.ts';

/** What can be done to one's own microphone or camera, and whether it is. */
export interface EffectView {
  /** Whether this browser can; it is not offered otherwise. */
  readonly supported: boolean;
  /** The person wants it. */
  readonly on: boolean;
  /** It is being loaded. */
  readonly starting: boolean;
  /** Why it has stopped by itself, or would not start; null: it has not. */
  readonly trouble: 'busy' | 'failed' | null;
}

/** One's own devices, as effects need them. */
interface RawMedia {
  /** What comes from the device itself; null: it is off. */
  track(device: Device): MediaStreamTrack | null;
  /** The microphone that is kept while it is off. */
  silenced(): MediaStreamTrack | null;
  switchOff(device: Device): void;
}

interface EffectsOptions {
  readonly ports: EffectPorts;
  readonly raw: RawMedia;
  readonly memory: DeviceMemory;
  readonly onView: (device: Device, view: EffectView) => void;
  /** This is what of a device may be sent and shown from now on; null: nothing. */
  readonly onTrack: (device: Device, track: MediaStreamTrack | null) => void;
  readonly now?: () => number;
}

/** One effect on its way, or at work, on one track. */
interface Work {
  readonly of: MediaStreamTrack;
  running: RunningEffect | null;
  end: () => void;
}

/**
 * Stands between one's own devices and all that is done with them. While no effect is on, it passes tracks through.
 *
 * Sound goes out as it is until the effect has come, and again when it has gone: nobody would rather not be heard. Pictures
 * do not: as long as the person wants their background blurred no other picture leaves, and where it cannot be blurred the
 * camera goes off.
 */
export class Effects {
  readonly #options: EffectsOptions;
  readonly #views: Record<Device, EffectView>;
  readonly #work: Record<Device, Work | null> = { microphone: null, camera: null };

  constructor(options: EffectsOptions) {
    this.#options = options;
    const { ports, memory } = options;
    const first = (device: Device): EffectView => {
      const { supported } = ports[device];
      return { supported, on: supported && memory.read(device).effect, starting: false, trouble: null };
    };
    this.#views = { microphone: first('microphone'), camera: first('camera') };
  }

  /** How they are, from the beginning. */
  view(): Readonly<Record<Device, EffectView>> {
    return { ...this.#views };
  }

  /** What may be sent and shown of a device; null: nothing. */
  track = (device: Device): MediaStreamTrack | null => {
    const raw = this.#options.raw.track(device);
    if (raw === null || !this.#views[device].on) return raw;
    const running = this.#work[device]?.of === raw ? this.#work[device].running : null;
    return running?.track ?? (device === 'camera' ? null : raw);
  };

  /** Switches an effect, and remembers it. */
  switch(device: Device, on: boolean): void {
    const { supported } = this.#views[device];
    if (!supported) return;
    this.#options.memory.write(device, { effect: on });
    this.#drop(device);
    this.#update(device, { on, trouble: null });
    this.follow(device);
  }

  /** It is known by now that it has stopped. */
  dismiss(device: Device): void {
    this.#update(device, { trouble: null });
  }

  /** A device is on, off, or another one. */
  follow(device: Device): void {
    const { raw, onTrack } = this.#options;
    const track = raw.track(device);
    const kept = track ?? (device === 'microphone' ? raw.silenced() : null);
    if (this.#work[device]?.of !== kept) this.#drop(device);
    if (track && this.#views[device].on && !this.#work[device]) void this.#start(device, track);
    onTrack(device, this.track(device));
  }

  /** Ends them all; what they were made of stays. */
  close(): void {
    for (const device of DEVICES) this.#drop(device);
  }

  async #start(device: Device, track: MediaStreamTrack): Promise<void> {
    const { ports, onTrack, now = () => performance.now() } = this.#options;
    const work: Work = { of: track, running: null, end: () => {} };
    this.#work[device] = work;
    this.#update(device, { starting: true, trouble: null });
    const isOver = () => this.#work[device] !== work;
    const burden = new Burden(device);
    const weigh = (of: Measure['of'], ms: number) => {
      if (!isOver() && burden.add({ of, ms, at: now() })) this.#give(device, 'busy');
    };
    try {
      const running = await ports[device].start(track, {
        onPicture: (ms) => weigh('picture', ms),
        onFailed: () => !isOver() && this.#give(device, 'failed'),
      });
      if (isOver()) return running.stop();
      work.running = running;
      // What it took to load it is past.
      work.end = onLongTask((ms) => weigh('task', ms));
      this.#update(device, { starting: false });
      onTrack(device, this.track(device));
    } catch {
      if (!isOver()) this.#give(device, 'failed');
    }
  }

  /** It goes by itself. The choice for the next time stays what the person has made it. */
  #give(device: Device, trouble: 'busy' | 'failed'): void {
    const { raw, onTrack } = this.#options;
    this.#drop(device);
    this.#update(device, { trouble, ...(device === 'microphone' ? { on: false } : {}) });
    if (device === 'camera') raw.switchOff('camera');
    onTrack(device, this.track(device));
  }

  #drop(device: Device): void {
    const work = this.#work[device];
    if (!work) return;
    this.#work[device] = null;
    work.end();
    work.running?.stop();
    this.#update(device, { starting: false });
  }

  #update(device: Device, change: Partial<EffectView>): void {
    this.#views[device] = { ...this.#views[device], ...change };
    this.#options.onView(device, this.#views[device]);
  }
}
