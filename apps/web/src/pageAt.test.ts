import { expect, test } from 'vitest';
import { pageAt } from './pageAt.ts';

test.each([
  ['/', '', { at: 'start' }],
  ['/first-run', '#s3cret', { at: 'first-run', secret: 's3cret' }],
  ['/first-run', '', { at: 'first-run', secret: '' }],
  ['/m/AAAAAAAAAAAAAAAAAAAAAA', '#k=KEY', { at: 'meeting', id: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['/m/', '', { at: 'nowhere' }],
  ['/m/a/b', '', { at: 'nowhere' }],
  ['/elsewhere', '', { at: 'nowhere' }],
])('%s%s', (pathname, hash, page) => {
  expect(pageAt({ pathname, hash })).toEqual(page);
});
