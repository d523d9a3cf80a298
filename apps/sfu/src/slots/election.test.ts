import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Election } from './election.ts';

const FRAME_MS = 20;
const [SPEECH, LOUD, ROOM] = [30, 15, 70];

/** People with open microphones, each of whom sends a packet every 20 ms. */
class Hall {
  readonly election: Election;
  now = 0;
  readonly levels = new Map<number, number>();
  /** The slot of each, by the last packet; -1: none. */
  readonly heard = new Map<number, number>();

  constructor(slots: number, people: number) {
    this.election = new Election(slots);
    for (let one = 1; one <= people; one++) this.comes(one);
  }

  comes(one: number): void {
    this.election.open(one, this.now);
    this.levels.set(one, ROOM);
  }

  /** Lets time pass. @returns for each, after how many ms they were heard first; undefined: never */
  passes(ms: number): ReadonlyMap<number, number> {
    const first = new Map<number, number>();
    for (let at = 0; at < ms; at += FRAME_MS) {
      for (const [one, level] of this.levels) {
        const slot = this.election.hear(one, level, this.now);
        this.heard.set(one, slot);
        if (slot >= 0 && !first.has(one)) first.set(one, at);
      }
      this.now += FRAME_MS;
    }
    return first;
  }
}

describe('as many slots as microphones', () => {
  test('[SL-3] everybody is heard from the first packet on, however quietly, and stays where they are', () => {
    const hall = new Hall(4, 4);
    expect([...hall.passes(FRAME_MS).values()]).toEqual([0, 0, 0, 0]);
    const slots = new Map(hall.heard);
    expect(new Set(slots.values()).size).toBe(4);
    hall.levels.set(2, LOUD);
    hall.passes(5_000);
    expect(hall.heard).toEqual(slots);
    expect(hall.election.leftOut).toBe(0);
  });
});

describe('more microphones than slots', () => {
  test('[SL-4] whoever begins to speak is heard with their first packet, in the slot that has been idle for longest', () => {
    const hall = new Hall(2, 5);
    hall.levels.set(1, SPEECH);
    expect(hall.passes(1_000).get(1)).toBe(0);
    hall.levels.set(3, SPEECH);
    expect(hall.passes(1_000).get(3)).toBe(0);
    hall.levels.set(1, ROOM);
    hall.passes(400);
    expect(hall.heard.get(1)).toBe(-1);
    hall.levels.set(5, SPEECH);
    expect(hall.passes(FRAME_MS).get(5)).toBe(0);
    expect(hall.heard.get(3)).toBe(1);
  });

  test('[SL-4] a pause between two words costs nobody their slot', () => {
    const hall = new Hall(1, 3);
    hall.levels.set(1, SPEECH);
    hall.passes(500);
    hall.levels.set(1, ROOM);
    hall.levels.set(2, SPEECH);
    hall.passes(280);
    expect(hall.heard.get(1)).toBe(0);
    hall.passes(100);
    expect([hall.heard.get(1), hall.heard.get(2)]).toEqual([-1, 0]);
  });

  test('[SL-4] of more than there are slots the loudest are heard; a fifth who becomes louder takes one within 300 ms', () => {
    const hall = new Hall(4, 6);
    for (let one = 1; one <= 6; one++) hall.levels.set(one, one <= 4 ? SPEECH : SPEECH + 10);
    hall.passes(1_000);
    expect([1, 2, 3, 4].map((one) => (hall.heard.get(one) ?? -1) >= 0)).toEqual([true, true, true, true]);
    expect(hall.election.leftOut).toBeGreaterThan(0);
    hall.levels.set(5, LOUD);
    expect(hall.passes(1_000).get(5)).toBeLessThanOrEqual(300);
    expect([...hall.heard.values()].filter((slot) => slot >= 0)).toHaveLength(4);
  });

  test('[SL-4] a cough takes nothing from somebody who speaks', () => {
    const hall = new Hall(1, 3);
    hall.levels.set(1, SPEECH);
    hall.passes(1_000);
    hall.levels.set(2, LOUD);
    hall.passes(80);
    hall.levels.set(2, ROOM);
    hall.passes(500);
    expect(hall.heard.get(1)).toBe(0);
  });

  test('whoever closes their microphone is heard no more, and their slot is free', () => {
    const hall = new Hall(1, 2);
    hall.levels.set(1, SPEECH);
    hall.passes(100);
    hall.election.close(1, hall.now);
    expect(hall.election.hear(1, LOUD, hall.now)).toBe(-1);
    hall.levels.set(2, SPEECH);
    expect(hall.passes(FRAME_MS).get(2)).toBe(0);
  });

  const happening = fc.record({
    who: fc.integer({ min: 1, max: 7 }),
    does: fc.constantFrom('opens', 'closes', 'speaks', 'shouts', 'falls silent'),
    ms: fc.integer({ min: 0, max: 600 }),
  });

  test('[SL-3] [SL-4] whatever people do: nobody has two slots or shares one, nobody moves, and a closed one is never heard', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (events, slots) => {
        const hall = new Hall(slots, 0);
        for (const { who, does, ms } of events) {
          if (does === 'opens') hall.comes(who);
          else if (does === 'closes') {
            hall.election.close(who, hall.now);
            hall.levels.delete(who);
            hall.heard.delete(who);
          } else if (hall.levels.has(who))
            hall.levels.set(who, { speaks: SPEECH, shouts: LOUD, 'falls silent': ROOM }[does]);
          for (let at = 0; at < ms; at += FRAME_MS) {
            const before = new Map(hall.heard);
            hall.passes(FRAME_MS);
            for (const [one, slot] of hall.heard) {
              const was = before.get(one) ?? -1;
              if (was >= 0 && slot >= 0) expect(slot).toBe(was);
              if (slot >= 0) expect(hall.levels.has(one)).toBe(true);
            }
            const owners = Array.from({ length: slots }, (_, slot) => hall.election.ownerOf(slot)).filter(
              (one) => one >= 0,
            );
            expect(new Set(owners).size).toBe(owners.length);
            if (hall.levels.size <= slots) expect([...hall.heard.values()].every((slot) => slot >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
