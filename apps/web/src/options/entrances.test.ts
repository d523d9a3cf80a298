import type { ToldOptions } from '@foyer/client';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../gallery/people.ts';
import { categoriesFor, ENTRANCES, hasPhoneSwitch, levelsFor, presentingFor } from './entrances.ts';

const ALL = { phone: true, federation: true, networks: true, colleagues: false };
const told = (options: Partial<ToldOptions['options']>, lists: Partial<ToldOptions> = {}): ToldOptions => ({
  ...OPTIONS,
  ...lists,
  options: { ...OPTIONS.options, ...options },
});

test('without phones, partners and networks there is no choice about them', () => {
  expect(ENTRANCES).toEqual({ phone: false, federation: false, networks: false, colleagues: false });
  expect(levelsFor(ENTRANCES, OPTIONS)).toEqual(['organizer', 'company', 'everyone']);
  expect(categoriesFor(ENTRANCES)).toEqual(['internal', 'anonymous']);
  expect(hasPhoneSwitch(ENTRANCES, OPTIONS)).toBe(false);
});

test('with them there is', () => {
  expect(levelsFor(ALL, OPTIONS)).toEqual(['organizer', 'company', 'company+federated', 'everyone']);
  expect(categoriesFor(ALL)).toEqual(['internal', 'federated', 'anonymous', 'phone']);
});

test('[DO-10] callers have their switch at every level but that of the organizers', () => {
  expect(hasPhoneSwitch(ALL, OPTIONS)).toBe(true);
  expect(hasPhoneSwitch(ALL, told({ straightIn: 'organizer' }))).toBe(false);
});

test('whom one invited or chose is offered where there is somebody', () => {
  expect(levelsFor(ENTRANCES, told({}, { invited: 2 }))).toContain('invited');
  expect(presentingFor(ENTRANCES, OPTIONS)).toEqual(['organizer', 'company', 'everyone']);
  expect(presentingFor(ENTRANCES, told({}, { chosen: 1 }))).toContain('chosen');
});

test('where colleagues can be named, they can be invited and chosen before anybody is', () => {
  const there = { ...ENTRANCES, colleagues: true };
  expect(levelsFor(there, OPTIONS)).toContain('invited');
  expect(presentingFor(there, OPTIONS)).toContain('chosen');
});

test('what is chosen is always among the choices', () => {
  for (const straightIn of ['invited', 'company+federated'] as const)
    expect(levelsFor(ENTRANCES, told({ straightIn }))).toContain(straightIn);
  expect(presentingFor(ENTRANCES, told({ presenting: 'chosen' }))).toContain('chosen');
});
