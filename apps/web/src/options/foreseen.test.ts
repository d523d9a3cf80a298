import type { OptionsEffect } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { changed, people, waiting } from '../../gallery/people.ts';
import { foreseen } from './foreseen.ts';

const meeting = {
  lobby: waiting('Gil', 'Gus', 'Gwen', 'Abe'),
  people: changed(people(4, ['Olga', 'Ann', 'Carl', 'Dee']), { 2: { category: 'internal', screen: true } }),
};
const ids = (...all: string[]) => all as ParticipantId[];
const says = (effect: Partial<OptionsEffect>) =>
  foreseen({ letIn: [], putBack: [], stopSharing: [], ...effect }, meeting);
const texts = (effect: Partial<OptionsEffect>) =>
  says(effect)?.sentences.map(({ of, names }) =>
    of.replace('{number}', String(names.length)).replace('{names}', names.join(', ')),
  );

test('what changes nothing for anybody needs no word', () => {
  expect(says({})).toBeNull();
});

test('one is named, a few are counted and named, many are counted', () => {
  expect(texts({ letIn: ids('w0') })).toEqual(['Gil is waiting and will walk in.']);
  expect(texts({ letIn: ids('w0', 'w1') })).toEqual(['2 people waiting will walk in: Gil, Gus.']);
  expect(texts({ letIn: ids('w0', 'w1', 'w2', 'w3') })).toEqual(['4 people waiting will walk in.']);
});

test('guests are called so, if all of them are', () => {
  expect(texts({ putBack: ids('p1', 'p3') })).toEqual(['2 guests will be put back in the lobby: Ann, Dee.']);
  expect(texts({ putBack: ids('p1', 'p2') })).toEqual(['2 people will be put back in the lobby: Ann, Carl.']);
});

test('whom this page has not heard of yet counts all the same', () => {
  expect(texts({ putBack: ids('p99') })).toEqual(['Somebody will be put back in the lobby.']);
});

test('the button says what it does', () => {
  expect(says({ letIn: ids('w0') })?.confirm).toBe('Let them in');
  expect(says({ putBack: ids('p1') })?.confirm).toBe('Put them back');
  expect(says({ letIn: ids('w0'), putBack: ids('p1') })?.confirm).toBe('Change it');
  expect(texts({ stopSharing: ids('p2') })).toEqual(['The screen of Carl will no longer be shared.']);
  expect(says({ stopSharing: ids('p2') })?.confirm).toBe('Change it');
});
