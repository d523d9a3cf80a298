import type { ParticipantId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { Knocks } from './knocks.ts';

const ids = (...names: string[]) => names as ParticipantId[];

test('[GR-6] it rings once for a burst of newcomers, and again for the next', () => {
  const knocks = new Knocks();
  knocks.ringsFor([], 0);
  expect(knocks.ringsFor(ids('gil'), 1_000)).toBe(true);
  expect(knocks.ringsFor(ids('gil', 'gus'), 2_000)).toBe(false);
  expect(knocks.ringsFor(ids('gil', 'gus', 'gwen'), 11_000)).toBe(false);
  expect(knocks.ringsFor(ids('gil', 'gus', 'gwen', 'ada'), 21_000)).toBe(true);
});

test('[GR-6] not for whoever goes, nor for news of those who are there', () => {
  const knocks = new Knocks();
  knocks.ringsFor(ids('gil', 'gus'), 0);
  expect(knocks.ringsFor(ids('gus'), 20_000)).toBe(false);
  expect(knocks.ringsFor(ids('gus'), 40_000)).toBe(false);
});

test('[GR-6] nor for those who were there already when one came, or came back', () => {
  const knocks = new Knocks();
  expect(knocks.ringsFor(ids('gil'), 0)).toBe(false);
  knocks.forget();
  expect(knocks.ringsFor(ids('gil', 'gus'), 60_000)).toBe(false);
});
