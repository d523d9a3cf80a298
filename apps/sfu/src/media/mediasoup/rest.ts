import type { types } from 'mediasoup';
import type { Mixer } from '../../slots/mixer.ts';
import { orNull } from './orNull.ts';
import type { Opened } from './workers.ts';

/** With no more open microphones than this all of them are read, always: it costs little, and nobody's first word is late. */
const READ_ALWAYS = 16;
/** Whoever has said nothing for so long, in ms, may be late with their first word by as long as it takes to notice. */
const REST_AFTER_MS = 30_000;

export interface RestParts {
  readonly mixer: Pick<Mixer, 'size' | 'silentFor'>;
  /** The microphones that are read, by their number. */
  readonly taken: ReadonlyMap<number, types.Consumer>;
  readonly readAlways?: number;
  readonly restAfterMs?: number;
}

export interface Rest {
  /** How many rest. */
  readonly size: number;
  /** Lets those rest who may. */
  look(): void;
  /** A microphone is closed. */
  forget(source: number): void;
}

/**
 * Where many microphones are open, those of people who have long been silent are not read: the worker listens for them, and
 * wakes them (SL-7).
 */
export function openRest({ ear, place }: Opened, parts: RestParts): Rest {
  const { mixer, taken, readAlways = READ_ALWAYS, restAfterMs = REST_AFTER_MS } = parts;
  /** Who rests, by the producer of their microphone. */
  const resting = new Map<string, number>();
  const wake = (producerId: string) => {
    const source = resting.get(producerId);
    if (source === undefined) return;
    resting.delete(producerId);
    void orNull(place, () => ear.removeProducer({ producerId }));
    const consumer = taken.get(source);
    if (consumer?.producerId === producerId) void orNull(place, () => consumer.resume());
  };
  ear.on('volumes', (volumes) => {
    for (const { producer } of volumes) wake(producer.id);
  });
  return {
    get size() {
      return resting.size;
    },
    look() {
      if (mixer.size <= readAlways) {
        for (const producerId of [...resting.keys()]) wake(producerId);
        return;
      }
      for (const source of mixer.silentFor(restAfterMs)) {
        const consumer = taken.get(source);
        if (!consumer || resting.has(consumer.producerId)) continue;
        const { producerId } = consumer;
        resting.set(producerId, source);
        void orNull(place, () => Promise.all([consumer.pause(), ear.addProducer({ producerId })]));
      }
    },
    forget(source) {
      for (const [producerId, other] of [...resting]) if (other === source) wake(producerId);
    },
  };
}
