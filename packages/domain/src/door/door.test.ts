import { describe, expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf, person } from '../testing.ts';
import { arrive } from './arrive.ts';
import { entranceFor } from './entrance.ts';

const at = 7;
const olga = person('olga', { signedIn: true });
const gil = person('gil');

describe('arrive', () => {
  test('[DO-2] [RO-2] the organizer walks straight in, as organizer', () => {
    expect(arrive(meetingOf({}), { person: olga, at })).toEqual(
      ok([{ type: 'entered', person: olga, role: 'organizer', at }]),
    );
  });

  test('[DO-2] even when the meeting is full', () => {
    const full = meetingOf({ attendee: ['ann'] }, { capacity: 1 });
    expect(arrive(full, { person: olga, at })).toMatchObject({ ok: true });
  });

  test('[DO-3] a guest knocks, whether or not anybody is inside', () => {
    const knocked = ok([{ type: 'knocked', person: gil, at }]);
    expect(arrive(meetingOf({}), { person: gil, at })).toEqual(knocked);
    expect(arrive(meetingOf({ organizer: ['olga'] }), { person: gil, at })).toEqual(knocked);
  });

  test('[DO-3] [RO-2] so does a colleague, who will be an attendee', () => {
    const carl = person('carl', { signedIn: true });
    expect(arrive(meetingOf({}), { person: carl, at })).toEqual(ok([{ type: 'knocked', person: carl, at }]));
  });

  test('[DO-1] a guest who takes the name of the organizer knocks like any other', () => {
    const impostor = person('olga');
    expect(arrive(meetingOf({}), { person: impostor, at })).toEqual(ok([{ type: 'knocked', person: impostor, at }]));
  });

  test('[DO-4] who waited goes on waiting when the organizer arrives', () => {
    const early = meetingOf({ waiting: ['gil', 'gus'] });
    const arrival = arrive(early, { person: olga, at });
    const after = arrival.ok ? arrival.value.reduce(apply, early) : early;
    expect([...after.waiting.keys()]).toEqual(['gil', 'gus']);
    expect([...after.inside.keys()]).toEqual(['olga']);
  });

  test('[DO-5] a full lobby refuses', () => {
    const crowded = meetingOf({ waiting: ['gus'] }, { lobbyCapacity: 1 });
    expect(arrive(crowded, { person: gil, at })).toEqual(refuse('lobby-full'));
  });

  test('[ME-6] nobody arrives twice', () => {
    expect(arrive(meetingOf({ waiting: ['gil'] }), { person: gil, at })).toEqual(refuse('already-here'));
    expect(arrive(meetingOf({ organizer: ['olga'] }), { person: olga, at })).toEqual(refuse('already-here'));
  });

  test('[ME-4] an ended meeting takes nobody in, until its organizer comes again', () => {
    const ended = { ...meetingOf({}), ended: true };
    expect(arrive(ended, { person: gil, at })).toEqual(refuse('meeting-ended'));
    const arrival = arrive(ended, { person: olga, at });
    expect(arrival).toMatchObject({ value: [{ type: 'reopened' }, { type: 'entered' }] });
    const after = arrival.ok ? arrival.value.reduce(apply, ended) : ended;
    expect(arrive(after, { person: gil, at })).toMatchObject({
      value: [{ type: 'knocked', person: { id: id('gil') } }],
    });
  });
});

describe('entrance', () => {
  test('[DO-2] [DO-3] [ME-4] says beforehand what will happen', () => {
    const open = meetingOf({});
    const ended = { ...open, ended: true };
    expect(entranceFor(open, olga)).toBe('straight-in');
    expect(entranceFor(ended, olga)).toBe('straight-in');
    expect(entranceFor(open, gil)).toBe('lobby');
    expect(entranceFor(ended, gil)).toBe('closed');
  });
});
