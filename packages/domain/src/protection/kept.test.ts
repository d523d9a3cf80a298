import { expect, test } from 'vitest';
import { kindsIn } from './kept.ts';

test('[PT-3] a log says of which kinds its entries are, each once and always in one order', () => {
  expect(kindsIn([{ type: 'hand-raised' }, { type: 'opened' }, { type: 'hand-lowered' }, { type: 'entered' }])).toEqual(
    ['visits', 'hands', 'settings'],
  );
  expect(kindsIn([])).toEqual([]);
});
