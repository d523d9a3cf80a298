import { expect, test } from 'vitest';
import { switched } from './switched.ts';

const all = { microphone: true, camera: false, hand: false };

test('nothing is read out before a key has switched something', () => {
  expect(switched(null, all)).toBe('');
  expect(switched({ what: 'microphone', was: true }, all)).toBe('');
  expect(switched({ what: 'microphone', was: false }, { ...all, microphone: null })).toBe('');
});

test.each([
  [{ what: 'microphone', was: false }, 'Your microphone is on'],
  [{ what: 'camera', was: true }, 'Your camera is off'],
  [{ what: 'hand', was: true }, 'Your hand is down'],
] as const)('%o says what is so now', (keyed, says) => {
  expect(switched(keyed, all)).toBe(says);
});
