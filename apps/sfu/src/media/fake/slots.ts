import type { MediaSlots, SlotOptions } from '../engine.ts';
import type { Studio } from './studio.ts';
import { fakeProducer } from './transport.ts';

/** Slots that carry nothing: whoever opens a microphone has the first that is free. */
export function fakeSlots(
  studio: Studio,
  { count, onOwner }: Pick<SlotOptions, 'count' | 'onOwner'>,
): MediaSlots & { sourcesOf(producers: readonly string[]): readonly number[] } {
  const microphones = new Map<string, number>();
  const open = new Set<number>();
  const owners: (number | null)[] = Array.from({ length: count }, () => null);
  const producers = owners.map(() => fakeProducer(studio, 'microphone'));
  const become = (slot: number, source: number | null) => {
    owners[slot] = source;
    // Nothing is in it while nobody speaks.
    void producers[slot]?.setPaused(source === null);
    onOwner(slot, source ?? -1);
  };
  for (const producer of producers) void producer.setPaused(true);
  return {
    producers,
    get leftOut() {
      return studio.leftOut;
    },
    get microphones() {
      return { open: open.size, read: open.size };
    },
    sourcesOf: (all) => all.map((id) => microphones.get(id)).filter((source) => source !== undefined),
    async open(source, { producer }) {
      if (!studio.producers.has(producer.id)) return false;
      microphones.set(producer.id, source);
      open.add(source);
      const slot = owners.indexOf(null);
      if (slot >= 0 && !owners.includes(source)) become(slot, source);
      return true;
    },
    close(source) {
      open.delete(source);
      const slot = owners.indexOf(source);
      if (slot >= 0) become(slot, null);
    },
  };
}
