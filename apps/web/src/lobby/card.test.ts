import type { WaitingPerson } from '@foyer/client';
import { PASTS, PROOFS, RULES } from '@foyer/domain';
import { expect, test } from 'vitest';
import { waiting } from '../../gallery/people.ts';
import { cardOf } from './card.ts';

const [gil] = waiting('Gil');
if (!gil) throw new Error('nobody waits');
const card = (more: Partial<WaitingPerson> = {}) => cardOf({ ...gil, ...more });

test('[LB-12] what was verified stands there in words', () => {
  const said = PROOFS.map((proof) => card({ proof, verifiedName: proof === 'account' ? 'Olga' : null }));
  expect(said.map(({ proof, name }) => [proof, name])).toEqual([
    ['Signed in as {name}.', 'Olga'],
    ['Signed in with a partner as {name}.', 'Gil'],
    ['Came with the invitation.', null],
    ['Called in with the meeting’s number.', null],
    ['No invitation shown.', null],
  ]);
  expect(PROOFS.filter((proof) => card({ proof }).unproven)).toEqual(['none']);
});

test('[LB-12] why they wait, whatever made them; of whoever showed nothing it is said already', () => {
  expect(card().rest).toEqual(['Guests wait.']);
  expect(card({ rule: 'category', category: 'internal' }).rest).toEqual([
    'The organization is not allowed without a host’s word.',
  ]);
  expect(RULES.filter((rule) => card({ rule }).rest.length === 0)).toEqual(['organizer', 'proof']);
});

test('[LB-12] [LB-13] that they were here before, and come from one of our networks; not that they come from anywhere', () => {
  const before = [...PASTS];
  expect(card({ rule: 'sent-out', before, location: 'inside' }).rest).toEqual([
    'From inside our networks.',
    'Waits after being sent out.',
    'Was inside before.',
    'Was denied before.',
    'Was removed before.',
  ]);
});
