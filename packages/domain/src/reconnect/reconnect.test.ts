import { expect, test } from 'vitest';
import { admit } from '../lobby/admit.ts';
import { apply } from '../meeting/apply.ts';
import { expire, nextExpiry } from '../meeting/expire.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf, person } from '../testing.ts';
import { comeBack } from './comeBack.ts';
import { drop } from './drop.ts';

const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });
const raised = apply(meeting, { type: 'hand-raised', id: id('pia'), at: 1 });
const gone = (name: string) => apply(raised, { type: 'dropped', id: id(name), at: 1_000 });

test.each(['olga', 'pia', 'gil'])('[RC-1] %s keeps their place when the line breaks', (name) => {
  expect(drop(raised, { by: id(name), at: 1_000 })).toEqual(ok([{ type: 'dropped', id: name, at: 1_000 }]));
  expect(drop(gone(name), { by: id(name), at: 2_000 })).toEqual(ok([]));
  expect(gone(name).inside.size + gone(name).waiting.size).toBe(4);
});

test('[RC-1] whoever waits can be admitted while they are away', () => {
  const admitted = admit(gone('gil'), { by: id('olga'), who: id('gil'), at: 2_000 });
  const after = admitted.ok ? admitted.value.reduce(apply, gone('gil')) : meeting;
  expect(after.inside.get(id('gil'))?.away).toBe(1_000);
});

test('[RC-2] after 120 s they have left, and not before', () => {
  expect(nextExpiry(gone('pia'))).toBe(121_000);
  expect(expire(gone('pia'), { at: 120_999 })).toEqual(ok([]));
  expect(expire(gone('pia'), { at: 121_000 })).toEqual(
    ok([{ type: 'left', id: 'pia', reason: 'connection-lost', at: 121_000 }]),
  );
  expect(expire(gone('gil'), { at: 121_000 })).toMatchObject({ value: [{ id: 'gil', reason: 'connection-lost' }] });
});

test('[RC-3] back in time, role and hand are as they were', () => {
  const back = comeBack(gone('pia'), { by: id('pia'), at: 120_999 });
  expect(back).toEqual(ok([{ type: 'returned', id: 'pia', at: 120_999 }]));
  expect(back.ok && back.value.reduce(apply, gone('pia'))).toEqual(raised);
});

test('[RC-3] what was done to them meanwhile is done', () => {
  const loud = apply(raised, { type: 'switched', id: id('ann'), device: 'microphone', on: true, at: 1 });
  const away = apply(loud, { type: 'dropped', id: id('ann'), at: 2 });
  const muted = apply(away, { type: 'muted', id: id('ann'), by: id('pia'), at: 3 });
  const back = comeBack(muted, { by: id('ann'), at: 4 });
  expect(back.ok && back.value.reduce(apply, muted).inside.get(id('ann'))).toMatchObject({ microphone: false });
});

test('[RC-3] for whoever was not known to be away, nothing changes', () => {
  const back = comeBack(meeting, { by: id('ann'), at: 5 });
  expect(back).toEqual(ok([{ type: 'returned', id: 'ann', at: 5 }]));
  expect(back.ok && back.value.reduce(apply, meeting)).toEqual(meeting);
});

test('[RC-4] whoever left, was removed, or has no meeting any more, has no place', () => {
  const left = apply(meeting, { type: 'left', id: id('ann'), reason: 'left', at: 1 });
  expect(comeBack(left, { by: id('ann'), at: 5 })).toEqual(refuse('not-admitted'));
  const removed = apply(meeting, { type: 'removed', id: id('ann'), by: id('pia'), at: 1 });
  expect(comeBack(removed, { by: id('ann'), at: 5 })).toEqual(refuse('removed'));
  const ended = apply(meeting, { type: 'ended', by: id('olga'), at: 1 });
  expect(comeBack(ended, { by: id('ann'), at: 5 })).toEqual(refuse('meeting-ended'));
  expect(drop(left, { by: id('ann'), at: 5 })).toEqual(ok([]));
});

test('[LB-9] whoever may admit but is away hears of nobody, until they are back', () => {
  const alone = apply(meetingOf({ organizer: ['olga'] }), { type: 'dropped', id: id('olga'), at: 1 });
  const knocked = apply(alone, { type: 'knocked', person: person('gus'), rule: 'level', at: 2 });
  expect(knocked.waiting.get(id('gus'))?.told).toBeNull();
  expect(apply(knocked, { type: 'returned', id: id('olga'), at: 3 }).waiting.get(id('gus'))?.told).toBe(3);
});
