import { expect, test } from 'vitest';
import { pageAt } from './pageAt.ts';

const key = 'k'.repeat(43);

test.each([
  ['/', '', { at: 'start' }],
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
