import { expect, test } from 'vitest';
import { wasMuted } from './wasMuted.ts';

test('one is muted by others when it goes off and one has not pressed', () => {
  expect(wasMuted({ before: 'on', after: 'off', bySelf: false })).toBe(true);
  expect(wasMuted({ before: 'on', after: 'off', bySelf: true })).toBe(false);
});

test('a microphone that breaks, or was never on, was not muted', () => {
  expect(wasMuted({ before: 'on', after: 'missing', bySelf: false })).toBe(false);
  expect(wasMuted({ before: 'starting', after: 'off', bySelf: false })).toBe(false);
});
