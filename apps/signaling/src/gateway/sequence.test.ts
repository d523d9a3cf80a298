import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';
import { Sequence } from './sequence.ts';

const conflict = { ok: false, code: 'conflict' };

test('[WR-8] numbers rise by any step; what is not higher than all before it is a conflict', () => {
  const sequence = new Sequence();
  const said = [1, 2, 40, 40, 39, 1, 41, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const [ok, no] = [null, 'conflict'];
  expect(said.map((number) => sequence.take(number))).toEqual([ok, ok, ok, no, no, no, ok, ok, no]);
});

test.each([undefined, null, 0, -1, 1.5, '1', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, [1], { number: 1 }])(
  '[WR-8] %j is no number of an event, and uses none up',
  (number) => {
    const sequence = new Sequence();
    expect(sequence.take(number)).toBe('bad-request');
    expect(sequence.take(1)).toBeNull();
  },
);

test('[WR-8] what is said twice is done once', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  await olga.asks('roster:read');
  expect(await olga.says('lobby:admit', 100, { participant: gil.participant })).toMatchObject({ ok: true });
  await gil.hears('self:inside');
  await olga.says('lobby:put-back', 101, { participant: gil.participant });

  expect(await olga.says('lobby:admit', 100, { participant: gil.participant })).toEqual(conflict);
  expect(await olga.says('lobby:admit', 7, { participant: gus.participant })).toEqual(conflict);
  expect(await olga.says('lobby:admit', { participant: gus.participant })).toEqual({ ok: false, code: 'bad-request' });
  expect(await olga.says('lobby:admit', '102', { participant: gus.participant })).toMatchObject({
    code: 'bad-request',
  });
  expect(olga.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gus' }, { name: 'Gil' }] });
  expect(await olga.says('lobby:admit', 102, { participant: gus.participant })).toMatchObject({ ok: true });
});

test('[WR-8] what was refused has used its number up, and each socket counts by itself', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  expect(await gil.says('roster:read', 5, {})).toMatchObject({ code: 'not-admitted' });
  expect(await gil.says('meeting:leave', 5, {})).toEqual(conflict);
  await gil.returns(meeting, stack.clock.now());
  expect(await gil.says('meeting:leave', 1, {})).toMatchObject({ ok: true });
});
