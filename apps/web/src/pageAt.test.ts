import { expect, test } from 'vitest';
import { pageAt } from './pageAt.ts';

const key = 'k'.repeat(43);

test.each([
  ['', null],
  ['?to=/m/AAAAAAAAAAAAAAAAAAAAAA', '/m/AAAAAAAAAAAAAAAAAAAAAA'],
  ['?to=https://evil.example/m/AAAAAAAAAAAAAAAAAAAAAA', null],
  ['?to=//evil.example', null],
  ['?to=/m/AAAAAAAAAAAAAAAAAAAAAA@evil.example', null],
])('whoever signs in goes on to a meeting, and nowhere else: %s', (search, to) => {
  expect(pageAt({ pathname: '/sign-in', hash: '#s3cret', search })).toEqual({ at: 'sign-in', secret: 's3cret', to });
});

test.each([
  ['/', '', { at: 'start' }],
  ['/account', '', { at: 'account' }],
  ['/first-run', '#s3cret', { at: 'first-run', secret: 's3cret' }],
  ['/first-run', '', { at: 'first-run', secret: '' }],
  ['/m/AAAAAAAAAAAAAAAAAAAAAA', `#k=${key}`, { at: 'meeting', id: 'AAAAAAAAAAAAAAAAAAAAAA', key }],
  ['/m/AAAAAAAAAAAAAAAAAAAAAA', '', { at: 'meeting', id: 'AAAAAAAAAAAAAAAAAAAAAA', key: null }],
  ['/m/', '', { at: 'nowhere' }],
  ['/m/a/b', '', { at: 'nowhere' }],
  ['/elsewhere', '', { at: 'nowhere' }],
])('%s%s', (pathname, hash, page) => {
  expect(pageAt({ pathname, hash })).toEqual(page);
});
