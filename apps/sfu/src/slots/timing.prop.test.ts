import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Election } from './election.ts';
import { Chain } from './testing/chain.ts';
import { over } from './testing/network.ts';
import { VOICES } from './testing/voices.ts';

/** A packet holds the sound of so many ms before it. */
const FRAME_MS = 20;
/** For how long somebody who pauses may go on at any moment. */
const HOLD_MS = 300;
const [SPEECH, ROOM] = [30, 80];

/** People whose recorded voices arrive with losses, each from somewhere else in the recording. */
const people = fc.array(
  fc.record({
    voice: fc.integer({ min: 0, max: VOICES.length - 1 }),
    from: fc.integer({ min: 0, max: 12_000 }),
    way: fc.record({
      lost: fc.integer({ min: 0, max: 20 }),
      twice: fc.constant(0),
      jitterMs: fc.constant(0),
      seed: fc.integer({ min: 1 }),
    }),
  }),
  { minLength: 3, maxLength: 7 },
);

/** All of their packets as they arrive. */
function arriving(all: typeof people extends fc.Arbitrary<infer T> ? T : never) {
  return all
    .flatMap(({ voice, from, way }, index) =>
      over(VOICES[voice] ?? [], way)
        .filter(({ atMs }) => atMs >= from && atMs < from + 6_000)
        .map((packet) => ({ source: index + 1, packet, atMs: packet.atMs - from })),
    )
    .sort((one, other) => one.atMs - other.atMs);
}

/** Who has spoken within a hold, of all but one. */
function speakersAt(spokeAt: ReadonlyMap<number, number>, { now, but }: { now: number; but: number }): number[] {
  return [...spokeAt].filter(([source, at]) => source !== but && now - at <= HOLD_MS).map(([source]) => source);
}

test('[SL-4] from the first sound of a word until it is sent on it takes 40 ms at the most, where a slot is free', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 4 }), (all, slots) => {
      fc.pre(all.length > slots);
      const chain = new Chain(slots);
      for (const [index] of all.entries()) chain.mixer.open(index + 1, index + 1);
      const spokeAt = new Map<number, number>();
      for (const { source, packet, atMs } of arriving(all)) {
        chain.now = atMs;
        const left = chain.take(source, packet);
        if (!Election.isSpeech(packet.level)) continue;
        const others = speakersAt(spokeAt, { now: atMs, but: source });
        spokeAt.set(source, atMs);
        if (others.length >= slots) continue;
        expect(left?.said).toBe(`${source}:${packet.sequence}`);
        expect((left?.atMs ?? Number.POSITIVE_INFINITY) - (atMs - FRAME_MS)).toBeLessThanOrEqual(40);
      }
    }),
  );
});

test('[SL-4] a slot in use is taken only while none is idle', () => {
  let taken = 0;
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: 3 }), (all, slots) => {
      fc.pre(all.length > slots);
      const chain = new Chain(slots);
      for (const [index] of all.entries()) chain.mixer.open(index + 1, index + 1);
      const spokeAt = new Map<number, number>();
      for (const { source, packet, atMs } of arriving(all)) {
        chain.now = atMs;
        const before = [...chain.owners];
        chain.take(source, packet);
        const speaking = new Set(speakersAt(spokeAt, { now: atMs, but: source }));
        if (Election.isSpeech(packet.level)) spokeAt.set(source, atMs);
        const slot = chain.owners.indexOf(source);
        const ousted = slot < 0 ? undefined : before[slot];
        if (ousted === undefined || ousted === source || !speaking.has(ousted)) continue;
        taken++;
        expect(before.every((owner) => speaking.has(owner))).toBe(true);
      }
    }),
  );
  expect(taken).toBeGreaterThan(0);
});

test('[SL-4] somebody who pauses keeps their slot for 200 ms at least, and for 400 ms at the most', () => {
  const pauses = fc.record({
    spokenMs: fc.integer({ min: 200, max: 2_000 }),
    pauseMs: fc.integer({ min: 0, max: 1_000 }),
  });
  fc.assert(
    fc.property(pauses, ({ spokenMs, pauseMs }) => {
      const chain = new Chain(1);
      for (const source of [1, 2]) chain.mixer.open(source, source);
      const frames = (ms: number) => Math.floor(ms / FRAME_MS);
      const [pausesAt, goesOnAt] = [frames(spokenMs), frames(spokenMs) + frames(pauseMs)];
      let [lastSpoke, first] = [0, Number.POSITIVE_INFINITY];
      for (let frame = 0; frame < goesOnAt + frames(1_000); frame++) {
        chain.now = frame * FRAME_MS;
        const speaks = frame < pausesAt || frame >= goesOnAt;
        const numbers = { sequence: frame, timestamp: frame * 960 };
        chain.take(1, { ...numbers, level: speaks ? SPEECH : ROOM });
        if (speaks && chain.owners[0] === 1) lastSpoke = chain.now;
        // The other waits for a word to end, as loud as the one who speaks.
        if (chain.take(2, { ...numbers, level: SPEECH })) first = Math.min(first, chain.now);
      }
      if (pauseMs <= 200) expect(first).toBe(Number.POSITIVE_INFINITY);
      if (pauseMs > 400) expect(first - lastSpoke).toSatisfy((held: number) => held > 200 && held <= 400);
    }),
  );
});
