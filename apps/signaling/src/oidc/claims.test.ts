import { expect, test } from 'vitest';
import { nameOf, rightsBy, verifiedMail, wantedOf } from './claims.ts';

test.each([
  ['holds_meetings', { holds_meetings: true }, true],
  ['holds_meetings', { holds_meetings: 'true' }, true],
  ['holds_meetings', { holds_meetings: 'yes' }, false],
  ['groups=hosts', { groups: ['guests', 'hosts'] }, true],
  ['groups=hosts', { groups: 'hosts' }, true],
  ['groups=hosts', { groups: ['ghosts'] }, false],
  ['groups=hosts', {}, false],
  ['constructor', {}, false],
  ['groups=a=b', { groups: ['a=b'] }, true],
])('[ID-5] %s is claimed by %o: %s', (text, claims, is) => {
  expect(rightsBy(claims, { holds: wantedOf(text), administrator: null })).toEqual({ holds: is });
});

test('[ID-5] a right without a claim is not the provider’s to give or take', () => {
  expect(rightsBy({ administrator: true, holds: true }, { holds: null, administrator: null })).toEqual({});
});

test.each(['', '=x', 'a b', 'a='])('“%s” names no claim', (text) => {
  expect(wantedOf(text)).toBeNull();
});

test.each([
  [{ email: 'Carl@Example.org', email_verified: true }, 'carl@example.org'],
  [{ email: 'carl@example.org', email_verified: false }, null],
  [{ email: 'carl@example.org' }, null],
  [{ email: 'carl@example.org', email_verified: 'true' }, null],
  [{ email: 'carl', email_verified: true }, null],
  [{ email_verified: true }, null],
])('[ID-4] of %o the verified address is %s', (claims, mail) => {
  expect(verifiedMail(claims)).toBe(mail);
});

test.each([
  [{ name: 'Carl Berg' }, 'Carl Berg'],
  [{ name: 'x\u202E', preferred_username: 'carl' }, 'carl'],
  [{ email: 'carl@example.org' }, 'carl'],
  [{ name: 7 }, 'Colleague'],
])('somebody with %o is called %s', (claims, name) => {
  expect(nameOf(claims)).toBe(name);
});
