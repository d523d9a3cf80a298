import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stats } from '../protection/ways.ts';
import { counted, QUALITIES, qualityBetween, SteadyQuality } from './quality.ts';

const nothing = { received: 0, lost: 0, missed: 0, rttMs: 20 };

test.each([
  ['nothing is lost', { received: 500 }, 'good'],
  ['nothing comes, because nobody sends', {}, 'good'],
  ['one in twenty is lost on the way here', { received: 475, lost: 25 }, 'unsteady'],
  ['one in five is lost on the way here', { received: 400, lost: 100 }, 'poor'],
  ['one in eight is lost on the way there', { received: 500, missed: 0.125 }, 'poor'],
  ['the way is long', { received: 500, rttMs: 400 }, 'unsteady'],
  ['the way is very long', { received: 500, rttMs: 900 }, 'poor'],
])('when %s', (_, now, quality) => {
  expect(qualityBetween(nothing, { ...nothing, ...now })).toBe(quality);
});

test('counters of a connection that is gone say nothing', () => {
  expect(qualityBetween({ ...nothing, received: 9_000, lost: 900 }, { ...nothing, received: 10 })).toBe('good');
});

test('both connections are counted together', () => {
  const report = (entries: object[]) => new Map(entries.map((entry, at) => [String(at), entry])) as unknown as Stats;
  const receive = report([
    { type: 'inbound-rtp', packetsReceived: 90, packetsLost: 10 },
    { type: 'inbound-rtp', packetsReceived: 5 },
    { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.05 },
    { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
  ]);
  const send = report([{ type: 'remote-inbound-rtp', fractionLost: 0.02 }]);
  expect(counted([receive, send])).toEqual({ received: 95, lost: 10, missed: 0.02, rttMs: 50 });
});

test('what is told changes only after it was seen twice in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...QUALITIES)), (seen) => {
      const steady = new SteadyQuality();
      let told = 'good';
      for (const [at, quality] of seen.entries()) {
        const now = steady.see(quality);
        if (now !== told) expect([seen[at], seen[at - 1] ?? 'good']).toEqual([now, now]);
        told = now;
      }
    }),
  );
});
