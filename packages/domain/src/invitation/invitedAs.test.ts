import { expect, test } from 'vitest';
import { arrive } from '../door/arrive.ts';
import { entranceFor } from '../door/entrance.ts';
import { apply } from '../meeting/apply.ts';
import { decide } from '../meeting/decide.ts';
import type { Meeting, Person } from '../meeting/meeting.ts';
import type { Level } from '../options/options.ts';
import { id, meetingOf, person } from '../testing.ts';

const at = 7;
const invited = (name: string, more: Partial<Person> = {}): Person => ({
  ...person(name),
  invitedAs: 'gil@example.org',
  ...more,
});

function after(meeting: Meeting, who: Person): Meeting {
  const arrived = arrive(meeting, { person: who, at });
  if (!arrived.ok) throw new Error(arrived.code);
  return arrived.value.reduce(apply, meeting);
}

const saidOf = ({ waiting, inside }: Meeting, name: string) =>
  (waiting.get(id(name)) ?? inside.get(id(name)))?.invitedAs ?? null;

test('[IN-3] whoever shows that they were invited at an address is known by it, and a guest like any other', () => {
  const levels: readonly Level[] = ['organizer', 'invited', 'company', 'company+federated', 'everyone'];
  for (const straightIn of levels) {
    const meeting = meetingOf({ organizer: ['olga'] }, { straightIn });
    expect(entranceFor(meeting, invited('gil'), at)).toEqual(entranceFor(meeting, person('gil'), at));
  }
  const waiting = after(meetingOf({ organizer: ['olga'] }), invited('gil'));
  expect(saidOf(waiting, 'gil')).toBe('gil@example.org');
  const admitted = decide(waiting, { type: 'admit', by: id('olga'), who: id('gil'), at });
  expect(admitted.ok && saidOf(admitted.value.reduce(apply, waiting), 'gil')).toBe('gil@example.org');
});

test('[IN-4] of whoever else comes by the same link nothing is said, while the first is here', () => {
  const first = after(meetingOf({ organizer: ['olga'] }), invited('gil'));
  const both = after(first, invited('eve'));
  expect([saidOf(both, 'gil'), saidOf(both, 'eve')]).toEqual(['gil@example.org', null]);
  const gone = apply(first, { type: 'left', id: id('gil'), reason: 'left', at });
  expect(saidOf(after(gone, invited('eve')), 'eve')).toBe('gil@example.org');
});

test('[IN-4] [DO-9] in a second tab one is still oneself', () => {
  const first = after(meetingOf({ organizer: ['olga'] }), invited('gil'));
  const { visitor } = invited('gil');
  expect(saidOf(after(first, invited('gil2', { visitor })), 'gil2')).toBe('gil@example.org');
});

test('[IN-3] of whoever is signed in their account speaks, whoever’s link they came by', () => {
  const carl = { ...person('carl', { signedIn: true }), invitedAs: 'gil@example.org' };
  expect(saidOf(after(meetingOf({ organizer: ['olga'] }), carl), 'carl')).toBeNull();
});
