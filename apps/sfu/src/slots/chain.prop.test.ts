import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chain, type Left } from './testing/chain.ts';
import { chanceOf, over } from './testing/network.ts';
import { type Sent, VOICES } from './testing/voices.ts';

const FOR_MS = 4_000;

/** Anything at all, every 20 ms: numbers and times that jump, forth and back, and levels as they come. */
function nonsense(seed: number): Sent[] {
  const chance = chanceOf(seed);
  return Array.from({ length: FOR_MS / 20 }, (_, index) => ({
    atMs: index * 20,
    sequence: Math.floor(chance() * 2 ** 16),
    timestamp: Math.floor(chance() * 2 ** 32),
    level: Math.floor(chance() * 128),
  }));
}

/** Talk and silence by chance, with a packet every 400 ms while nothing is said. */
function chatter(seed: number): Sent[] {
  const chance = chanceOf(seed);
  const sent: Sent[] = [];
  let [atMs, level] = [0, 127];
  for (let sequence = 0; atMs < FOR_MS; sequence++) {
    if (chance() < 0.05) level = level === 127 ? 15 + Math.floor(chance() * 40) : 127;
    sent.push({ atMs, sequence, timestamp: atMs * 48, level });
    atMs += level === 127 && chance() < 0.3 ? 400 : 20;
  }
  return sent;
}

/** A piece of a recording, with the numbers that it would have had if it had begun elsewhere. */
function piece(voice: number, { from, first }: { from: number; first: number }): Sent[] {
  const all = (VOICES[voice] ?? []).filter(({ atMs }) => atMs >= from && atMs < from + FOR_MS);
  return all.map((one) => ({
    atMs: one.atMs - from,
    sequence: (one.sequence - (all[0]?.sequence ?? 0) + first) & 0xffff,
    timestamp: (one.timestamp - (all[0]?.timestamp ?? 0) + first * 65_537) >>> 0,
    level: one.level,
  }));
}

const moment = fc.integer({ min: 0, max: FOR_MS });
const percent = (max: number) => fc.integer({ min: 0, max });
const person = fc.record({
  kind: fc.constantFrom('recorded', 'recorded', 'recorded', 'chatter', 'nonsense'),
  voice: fc.integer({ min: 0, max: VOICES.length - 1 }),
  from: fc.integer({ min: 0, max: 15_000 }),
  // Where numbers and times begin: most runs of a few s then pass their ends.
  first: fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 65_400, max: 65_535 })),
  way: fc.record({
    lost: percent(30),
    twice: percent(20),
    jitterMs: fc.constantFrom(0, 10, 60, 250),
    seed: fc.integer({ min: 1 }),
  }),
  opensAt: fc.integer({ min: 0, max: 1_000 }),
  /** When they are muted or removed, and when they come back; what they have sent by then still arrives. */
  closesAt: fc.option(moment),
  opensAgainAt: fc.option(moment),
  /** When their line dies, in the middle of a word or not: nobody is told. */
  diesAt: fc.option(moment),
});
type Someone = typeof person extends fc.Arbitrary<infer T> ? T : never;

function sentBy({ kind, voice, from, first, way, diesAt }: Someone): Sent[] {
  const sent =
    kind === 'recorded' ? piece(voice, { from, first }) : kind === 'chatter' ? chatter(way.seed) : nonsense(way.seed);
  return over(diesAt === null ? sent : sent.filter(({ atMs }) => atMs < diesAt), way);
}

type Step = { readonly atMs: number; readonly source: number } & (
  | { readonly does: 'opens' | 'closes' }
  | { readonly does: 'sends'; readonly packet: Sent }
);

/** Everything that happens, in order. */
function steps(people: readonly Someone[]): Step[] {
  return people
    .flatMap((one, index): Step[] => {
      const source = index + 1;
      const { opensAt, closesAt, opensAgainAt } = one;
      return [
        { atMs: opensAt, source, does: 'opens' },
        ...(closesAt === null ? [] : [{ atMs: closesAt, source, does: 'closes' } as const]),
        ...(opensAgainAt === null ? [] : [{ atMs: opensAgainAt, source, does: 'opens' } as const]),
        ...sentBy(one).map((packet) => ({ atMs: packet.atMs, source, does: 'sends', packet }) as const),
      ];
    })
    .sort((one, other) => one.atMs - other.atMs);
}

const VOICE_OF = 1_000;

/** Lets it happen. @param look at each packet that leaves, with who is open just then */
function happen(people: readonly Someone[], slots: number, look: (left: Left, step: Step, open: Set<number>) => void) {
  const chain = new Chain(slots);
  const open = new Set<number>();
  for (const step of steps(people)) {
    chain.now = step.atMs;
    const { source } = step;
    if (step.does === 'opens') chain.mixer.open(source, VOICE_OF + source);
    if (step.does === 'opens') open.add(source);
    if (step.does === 'closes') chain.mixer.close(source);
    if (step.does === 'closes') open.delete(source);
    if (step.does === 'closes') expect(chain.owners).not.toContain(source);
    const before = chain.left.length;
    if (step.does === 'sends') chain.take(source, step.packet);
    for (const left of chain.left.slice(before)) {
      // Whose slot it is was told before.
      expect(chain.owners[left.slot]).toBe(source);
      look(left, step, open);
    }
  }
  return chain;
}

const people = fc.array(person, { minLength: 1, maxLength: 7 });
const slotCount = fc.integer({ min: 1, max: 4 });

describe('whatever is sent, lost, late, twice, muted or dead', () => {
  test('[SL-5] in every slot numbers strictly rise and time never runs backwards', () => {
    fc.assert(
      fc.property(people, slotCount, (all, slots) => {
        const last = new Map<number, Left>();
        happen(all, slots, (left) => {
          const before = last.get(left.slot);
          last.set(left.slot, left);
          if (!before) return;
          expect((left.sequence - before.sequence) & 0xffff).toSatisfy((by: number) => by > 0 && by < 0x8000);
          expect((left.timestamp - before.timestamp) >>> 0).toSatisfy((by: number) => by > 0 && by < 0x8000_0000);
        });
      }),
    );
  });

  test('[SL-5] [SL-6] nothing leaves of whoever is muted, waits or was removed, and all that leaves is named and whole', () => {
    fc.assert(
      fc.property(people, slotCount, (all, slots) => {
        happen(all, slots, ({ csrc, said }, step, open) => {
          if (step.does !== 'sends') throw new Error('something left although nobody sent anything');
          expect(open.has(step.source)).toBe(true);
          expect([csrc, said]).toEqual([VOICE_OF + step.source, `${step.source}:${step.packet.sequence}`]);
        });
      }),
    );
  });

  test('[SL-4] nobody is in two slots, and nobody moves from one that is theirs', () => {
    fc.assert(
      fc.property(people, slotCount, (all, slots) => {
        const chain = happen(all, slots, () => {});
        const owned = chain.owners.filter((owner) => owner >= 0);
        expect(new Set(owned).size).toBe(owned.length);
        // By time: within a hold somebody is in one slot, unless it was given to another meanwhile.
        const lastOf = new Map<number, Left>();
        for (const left of chain.left) {
          const before = lastOf.get(left.csrc);
          lastOf.set(left.csrc, left);
          if (!before || before.slot === left.slot || left.atMs - before.atMs > 300) continue;
          const between = chain.left.slice(chain.left.indexOf(before) + 1, chain.left.indexOf(left));
          const someone = all[left.csrc - VOICE_OF - 1];
          const cameBack = [someone?.closesAt, someone?.opensAgainAt].some(
            (at) => typeof at === 'number' && at >= before.atMs && at <= left.atMs,
          );
          expect(cameBack || between.some(({ slot, csrc }) => slot === before.slot && csrc !== left.csrc)).toBe(true);
        }
      }),
    );
  });
});

describe('where as many are heard as microphones are open', () => {
  test('[SL-3] of a recorded voice every packet leaves that comes in order, at once, also after a pause of DTX', () => {
    const plain = { kind: fc.constant('recorded'), closesAt: fc.constant(null), opensAgainAt: fc.constant(null) };
    const way = fc.record({
      ...{ lost: percent(30), twice: fc.constant(0), jitterMs: fc.constant(0) },
      seed: fc.integer({ min: 1 }),
    });
    const quiet = person.chain((one) =>
      fc.record({ ...plain, way, opensAt: fc.constant(0) }).map((more) => ({ ...one, ...more })),
    );
    fc.assert(
      fc.property(fc.array(quiet, { minLength: 1, maxLength: 4 }), (all) => {
        const chain = happen(all, 4, (left, step) => expect(left.atMs).toBe(step.atMs));
        expect(chain.left).toHaveLength(all.reduce((sum, one) => sum + sentBy(one).length, 0));
        expect(chain.mixer.leftOut).toBe(0);
      }),
    );
  });
});
