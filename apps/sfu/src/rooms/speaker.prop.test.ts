import type { ParticipantId } from '@foyer/protocol/sfu';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gone, HOLD_MS, heard, NOBODY_SPEAKS, PAUSE_MS, SPEECH_MS, silenced } from './speaker.ts';

const PEOPLE = ['ann', 'bob', 'cem', 'dan'] as ParticipantId[];
const OVER_MS = 40;

const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ type: fc.constant('heard' as const), loud: fc.shuffledSubarray(PEOPLE) }) },
  fc.record({ type: fc.constantFrom('off' as const, 'gone' as const), who: fc.constantFrom(...PEOPLE) }),
  // Nobody is loud, and nothing is heard of it again.
  fc.record({ type: fc.constant('silence' as const), forMs: fc.integer({ min: 0, max: 5_000 }) }),
);

test('[VW-6] whoever talks, stops, switches off and leaves, in any order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let now = NOBODY_SPEAKS;
      let at = 1_000_000;
      // Kept by the test itself: for how long each has been loud, and when last; and the last word of who has the place.
      const talked = new Map<ParticipantId, { ms: number; at: number }>();
      let lastWord = Number.NEGATIVE_INFINITY;
      for (const one of steps) {
        const before = now;
        if (one.type === 'heard' || one.type === 'silence') {
          const loud = one.type === 'heard' ? one.loud : [];
          at += OVER_MS;
          for (const [who, { at: last }] of talked) if (at - OVER_MS - last > PAUSE_MS) talked.delete(who);
          for (const who of loud) talked.set(who, { ms: (talked.get(who)?.ms ?? 0) + OVER_MS, at });
          now = heard(now, { loud, overMs: OVER_MS, at });
          const [holder] = before.order;
          // Nobody is taken the place from who goes on, or had their last word less than 2 s ago.
          if (holder && loud.includes(holder) && at - OVER_MS - lastWord < HOLD_MS) lastWord = at;
          if (at - lastWord < HOLD_MS) expect(now.order[0]).toBe(holder);
          if (one.type === 'silence') at += one.forMs;
        } else {
          talked.delete(one.who);
          if (one.who === before.order[0]) lastWord = Number.NEGATIVE_INFINITY;
          now = one.type === 'off' ? silenced(now, { who: one.who, at }) : gone(now, { who: one.who, at });
          if (one.type === 'gone') expect(now.order).not.toContain(one.who);
        }
        const [holder] = now.order;
        // When the first has gone, the second moves up without a word; else the place has to be spoken for.
        const isMovedUp = one.type === 'gone' && before.order[0] === one.who && before.order[1] === holder;
        if (holder !== undefined && holder !== before.order[0] && !isMovedUp) {
          lastWord = at;
          expect(talked.get(holder)?.ms ?? 0).toBeGreaterThanOrEqual(SPEECH_MS);
        }

        // Nobody twice, and nobody is forgotten but who has gone.
        expect(new Set(now.order).size).toBe(now.order.length);
        for (const who of before.order) if (one.type !== 'gone' || one.who !== who) expect(now.order).toContain(who);
        // The others keep their order.
        const rest = (order: readonly ParticipantId[]) => order.filter((who) => who !== holder);
        expect(rest(now.order)).toEqual(rest(before.order).filter((who) => now.order.includes(who)));
      }
    }),
    { numRuns: 2_000, seed: 20_261_123 },
  );
});
