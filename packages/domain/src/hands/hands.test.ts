import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf } from '../testing.ts';
import { lowerHand } from './lower.ts';
import { handOrder } from './order.ts';
import { raiseHand } from './raise.ts';

const at = 5;
const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann', 'abe'], waiting: ['gil'] });
const raised = apply(meeting, { type: 'hand-raised', id: id('ann'), at: 3 });

test.each(['olga', 'pia', 'ann'])('[HA-1] %s raises their own hand', (by) => {
  expect(raiseHand(meeting, { by: id(by), at })).toEqual(ok([{ type: 'hand-raised', id: by, at }]));
});

test('[HA-1] a raised hand stays where it is, and who waits has none', () => {
  expect(raiseHand(raised, { by: id('ann'), at })).toEqual(ok([]));
  expect(raiseHand(meeting, { by: id('gil'), at })).toEqual(refuse('forbidden'));
});

test.each(['ann', 'pia', 'olga'])('[HA-1] [HA-2] %s may lower the hand of Ann', (by) => {
  expect(lowerHand(raised, { by: id(by), who: id('ann'), at })).toEqual(
    ok([{ type: 'hand-lowered', id: 'ann', by, at }]),
  );
});

test.each(['abe', 'gil', 'nobody'])('[HA-2] %s may not', (by) => {
  expect(lowerHand(raised, { by: id(by), who: id('ann'), at })).toEqual(refuse('forbidden'));
});

test('[HA-2] a lowered hand stays down, and somebody who is not inside has none', () => {
  expect(lowerHand(meeting, { by: id('olga'), who: id('ann'), at })).toEqual(ok([]));
  expect(lowerHand(meeting, { by: id('olga'), who: id('gil'), at })).toEqual(refuse('not-inside'));
});

test('[HA-3] first raised, first in line', () => {
  const both = apply(raised, { type: 'hand-raised', id: id('olga'), at: 2 });
  expect([...handOrder([...both.inside.values()])]).toEqual([
    ['olga', 1],
    ['ann', 2],
  ]);
});

test('[HA-4] whoever is put back comes in again with their hand down', () => {
  const back = apply(raised, { type: 'put-back', id: id('ann'), by: id('olga'), at });
  const again = apply(back, { type: 'admitted', id: id('ann'), by: id('olga'), role: 'attendee', at });
  expect(again.inside.get(id('ann'))?.hand).toBeNull();
});
