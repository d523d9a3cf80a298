import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { lookalikes } from '../names/lookalikes.ts';
import { ok, refuse } from '../result.ts';
import { attendance } from '../schedule/attendance.ts';
import { id, meetingOf, person } from '../testing.ts';
import { changeName } from './changeName.ts';

const meeting = meetingOf({ organizer: ['olga'], attendee: ['ann'], waiting: ['gil'] });
const at = 5;

test('[LB-18] whoever waits is called something else from then on, and keeps all else', () => {
  const decision = changeName(meeting, { by: id('gil'), name: 'Gilbert', at });
  expect(decision).toEqual(ok([{ type: 'name-changed', id: 'gil', account: null, name: 'Gilbert', at }]));
  const after = decision.ok ? decision.value.reduce(apply, meeting) : meeting;
  expect(after.waiting.get(id('gil'))).toEqual({ ...meeting.waiting.get(id('gil')), name: 'Gilbert' });
});

test('[LB-18] the same name changes nothing', () => {
  expect(changeName(meeting, { by: id('gil'), name: 'gil', at })).toEqual(ok([]));
});

test.each(['ann', 'olga', 'nobody'])('[LB-18] %s does not wait', (by) => {
  expect(changeName(meeting, { by: id(by), name: 'Zoe', at })).toEqual(refuse('not-waiting'));
});

test('[LB-18] [NM-1] a name that looks like a host’s is marked, and not any more when it is another', () => {
  expect(lookalikes(meeting).get(id('gil'))).toBeUndefined();
  const named = (name: string) => apply(meeting, { type: 'name-changed', id: id('gil'), account: null, name, at });
  expect(lookalikes(named('О1ga')).get(id('gil'))).toBe('olga');
  expect(lookalikes(named('Gilbert')).get(id('gil'))).toBeUndefined();
});

test('[LB-18] [AT-1] who came is listed by the name they came in with', () => {
  const visits = attendance([
    { type: 'knocked', person: person('gil'), rule: 'level', at: 1 },
    { type: 'name-changed', id: id('gil'), account: null, name: 'Gilbert', at: 2 },
    { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 3 },
  ]);
  expect(visits).toMatchObject([{ name: 'Gilbert', came: 3 }]);
});
