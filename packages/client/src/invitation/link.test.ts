import { expect, test } from 'vitest';
import { addressOf, invitationIn, keyIn } from './link.ts';

const meeting = 'AbCdEfGhIjKlMnOpQrStU_';
const key = `${'k'.repeat(42)}_`;
const personal = `${'i'.repeat(22)}.${key}`;

test.each([
  [meeting, null],
  [`  ${meeting} `, null],
  [`https://meet.example.org/m/${meeting}`, null],
  [`https://meet.example.org/m/${meeting}?from=mail`, null],
  [`https://meet.example.org/m/${meeting}#k=${key} `, key],
  [`https://meet.example.org/m/${meeting}#k=${key.slice(1)}`, null],
  [`https://meet.example.org/m/${meeting}#p=${personal}`, personal],
  [`https://meet.example.org/m/${meeting}#p=${personal.slice(1)}`, null],
  [`https://meet.example.org/m/${meeting}#p=${key}`, null],
])('the link "%s"', (text, itsKey) => {
  const invitation = invitationIn(text);
  expect(invitation).toEqual({ by: 'link', meeting, key: itsKey });
  if (invitation?.by === 'link')
    expect(addressOf(invitation)).toBe(`/m/${meeting}${itsKey ? `#${itsKey === key ? 'k' : 'p'}=${itsKey}` : ''}`);
});

test.each(['7KQM-X2RP-9HTB', '7kqmx2rp9htb', ' 7KQM X2RP 9HTB '])('the code "%s"', (text) => {
  expect(invitationIn(text)).toEqual({ by: 'code', code: '7KQMX2RP9HTB' });
});

test.each(['', 'hello', 'https://meet.example.org/', '7KQM-X2RP-9HT', '7KQM-X2RP-9HTA'])('"%s" is neither', (text) => {
  expect(invitationIn(text)).toBeNull();
});

test('a link that was cut off has no key', () => {
  expect(keyIn(`/m/${meeting}#k=`)).toBeNull();
  expect(keyIn(`/m/${meeting}`)).toBeNull();
});
