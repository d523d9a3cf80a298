import { expect, test } from 'vitest';
import { destinationIn } from './destination.ts';

test.each([
  ['', null],
  ['?to=/m/AAAAAAAAAAAAAAAAAAAAAA', '/m/AAAAAAAAAAAAAAAAAAAAAA'],
  ['?to=/admin', '/admin'],
  ['?to=/account', '/account'],
  ['?to=/oidc', null],
  ['?to=/api/session', null],
  ['?to=//evil.example', null],
  ['?to=https://evil.example/admin', null],
  ['?to=/admin/../..//evil.example', null],
  ['?to=javascript:alert(1)', null],
])('whoever signs in goes on to a page of ours, and nowhere else: %s', (search, to) => {
  expect(destinationIn(search)).toBe(to);
});
