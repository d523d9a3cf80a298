import { expect, test } from 'vitest';
import { guestsIn } from './invitees.ts';

const gil = { mail: 'gil@example.org', name: null };

test.each([
  ['gil@example.org', [gil]],
  [' Gil@Example.org ', [gil]],
  ['gil@example.org, ann@example.org', [gil, { mail: 'ann@example.org', name: null }]],
  ['gil@example.org\nann@example.org;\n', [gil, { mail: 'ann@example.org', name: null }]],
  ['Gil Park <gil@example.org>', [{ ...gil, name: 'Gil Park' }]],
  [
    '"Gil Park" <gil@example.org>; ann@example.org',
    [
      { ...gil, name: 'Gil Park' },
      { mail: 'ann@example.org', name: null },
    ],
  ],
  ['<gil@example.org>', [gil]],
])('“%s” invites', (text, guests) => {
  expect(guestsIn(text)).toEqual(guests);
});

test.each(['', ' , ', 'Gil', 'gil@', 'gil@example.org, Ann', 'Gil <gil>'])('“%s” does not', (text) => {
  expect(guestsIn(text)).toBeNull();
});
