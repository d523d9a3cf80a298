import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BAR_S, nextBar } from './composition.ts';

test('every bar can be played: in time, audible to human ears, never loud', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 64, maxLength: 64 }),
      (chances) => {
        let turn = 0;
        const chance = () => chances[turn++ % chances.length] ?? 0;
        let chord = 0;
        for (let bars = 0; bars < 8; bars++) {
          const bar = nextBar(chord, chance);
          expect(bar.chord).not.toBe(chord);
          chord = bar.chord;
          for (const note of bar.notes) {
            expect(note.at).toBeGreaterThanOrEqual(0);
            expect(note.at).toBeLessThanOrEqual(BAR_S + 0.6);
            expect(note.pitch).toBeGreaterThan(100);
            expect(note.pitch).toBeLessThan(2_000);
            expect(note.strength).toBeLessThanOrEqual(1);
          }
        }
      },
    ),
    { seed: 20_261_123 },
  );
});

test('it varies: a hundred bars are not ten bars repeated', () => {
  let seed = 1;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed - 1) / 2_147_483_646;
  };
  let chord = 0;
  const bars = new Set<string>();
  for (let bar = 0; bar < 100; bar++) {
    const next = nextBar(chord, chance);
    chord = next.chord;
    bars.add(next.notes.map(({ voice, pitch, at }) => `${voice}${pitch.toFixed(0)}${at.toFixed(1)}`).join());
  }
  expect(bars.size).toBeGreaterThan(60);
});

test('the same chance makes the same music', () => {
  expect(nextBar(0, () => 0.3)).toEqual(nextBar(0, () => 0.3));
});
