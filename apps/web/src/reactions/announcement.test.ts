import type { ParticipantId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { announcement } from './announcement.ts';

const people = ['Ana', 'Bo', 'Célia', 'Dee', 'Eva'].map((name, at) => ({ id: `p${at}` as ParticipantId, name }));
const by = (...shown: readonly (readonly [number, 'applause' | 'heart'])[]) =>
  announcement(new Map(shown.map(([at, reaction]) => [`p${at}` as ParticipantId, reaction])), people);

test('a few are named', () => {
  expect(by([1, 'applause'])).toBe('Bo: applause');
  expect(by([1, 'applause'], [3, 'heart'])).toBe('Bo: applause, Dee: heart');
});

test('many are counted', () => {
  expect(by([0, 'applause'], [1, 'applause'], [2, 'heart'], [3, 'applause'])).toBe('applause 3 times, heart once');
});

test('nobody, and whoever has left meanwhile, is not spoken of', () => {
  expect(by()).toBe('');
  expect(by([9, 'heart'])).toBe('');
});
