import { expect, test } from 'vitest';
import { pageAt } from './pageAt.ts';

const key = 'k'.repeat(43);

test('whoever signs in goes on to where they wanted to', () => {
  const search = '?to=/m/AAAAAAAAAAAAAAAAAAAAAA';
  const to = '/m/AAAAAAAAAAAAAAAAAAAAAA';
  expect(pageAt({ pathname: '/sign-in', hash: '#s3cret', search })).toEqual({ at: 'sign-in', secret: 's3cret', to });
});

test('what a provider sends back is taken from the address', () => {
  const search = '?code=c0de&state=st4te&iss=https%3A%2F%2Fid.example';
  const returned = { code: 'c0de', state: 'st4te', issuer: 'https://id.example' };
  expect(pageAt({ pathname: '/oidc', hash: '', search })).toEqual({ at: 'provider', returned });
  const refused = { code: null, state: 'st4te', issuer: null };
  expect(pageAt({ pathname: '/oidc', hash: '', search: '?error=access_denied&state=st4te' })).toEqual({
    at: 'provider',
    returned: refused,
  });
});

test.each([
  ['/', '', { at: 'start' }],
  ['/account', '', { at: 'account' }],
  ['/first-run', '#s3cret', { at: 'first-run', secret: 's3cret' }],
  ['/first-run', '', { at: 'first-run', secret: '' }],
  ['/m/AAAAAAAAAAAAAAAAAAAAAA', `#k=${key}`, { at: 'meeting', id: 'AAAAAAAAAAAAAAAAAAAAAA', key }],
  ['/m/AAAAAAAAAAAAAAAAAAAAAA', '', { at: 'meeting', id: 'AAAAAAAAAAAAAAAAAAAAAA', key: null }],
  ['/meetings', '', { at: 'meetings' }],
  ['/meetings/new', '', { at: 'plan' }],
  ['/meetings/AAAAAAAAAAAAAAAAAAAAAA', '', { at: 'manage', id: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['/meetings/else', '', { at: 'nowhere' }],
  ['/m/', '', { at: 'nowhere' }],
  ['/m/a/b', '', { at: 'nowhere' }],
  ['/account', '', { at: 'account' }],
  ['/admin', '', { at: 'admin' }],
  ['/elsewhere', '', { at: 'nowhere' }],
])('%s%s', (pathname, hash, page) => {
  expect(pageAt({ pathname, hash })).toEqual(page);
});
