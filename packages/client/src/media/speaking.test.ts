import { expect, test } from 'vitest';
import { isSpeech, loudness, speakingNow } from './speaking.ts';

test('a short pause does not end speech, a longer one does', () => {
  const heardAt = new Map([
    ['ann', 1_000],
    ['bob', 300],
  ]);
  expect(speakingNow(heardAt, 1_500)).toEqual(['ann']);
  expect(speakingNow(heardAt, 1_600)).toEqual([]);
});

test('breath is no speech', () => {
  expect([0, 0.005, 0.05].map(isSpeech)).toEqual([false, false, true]);
});

test('a meter goes by what ears hear: ten times less is a third less', () => {
  expect([0, 0.0001, 0.01, 0.1, 1, 2].map((level) => Number(loudness(level).toFixed(2)))).toEqual([
    0, 0, 0.33, 0.67, 1, 1,
  ]);
});
