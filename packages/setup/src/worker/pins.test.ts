import { expect, test } from 'vitest';
import { judge } from './pins.mjs';

test('our list decides about the files it knows, whatever this machine has seen before', () => {
  expect(judge({ listed: 'a', pinned: undefined, actual: 'a' })).toBe('listed');
  expect(judge({ listed: 'a', pinned: 'b', actual: 'a' })).toBe('listed');
  expect(judge({ listed: 'a', pinned: 'b', actual: 'b' })).toBe('refused');
});

test('a file the list does not know is taken once, and then only as it was', () => {
  expect(judge({ listed: undefined, pinned: undefined, actual: 'a' })).toBe('new');
  expect(judge({ listed: undefined, pinned: 'a', actual: 'a' })).toBe('pinned');
  expect(judge({ listed: undefined, pinned: 'a', actual: 'b' })).toBe('refused');
});
