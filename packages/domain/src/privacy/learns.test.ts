import { expect, test } from 'vitest';
import { id, meetingOf } from '../testing.ts';
import { LEARNS, SUBJECTS, VIEWPOINTS, viewpointOf } from './learns.ts';

const meeting = meetingOf({ organizer: ['olga'], presenter: ['paul'], attendee: ['ann'], waiting: ['gil'] });

test.each([
  ['olga', 'host'],
  ['paul', 'host'],
  ['ann', 'anonymous'],
  ['gil', 'lobby'],
  ['eve', 'outside'],
])('[PV-1] %s looks from %s', (who, viewpoint) => {
  expect(viewpointOf(meeting, id(who))).toBe(viewpoint);
});

test('[PV-1] [LB-17] whoever is not inside learns of nobody but the name of whoever invites, and not who wrote to them', () => {
  const outside = { organizer: ['name'], inside: [], waiting: [], removed: [], messages: [] };
  expect(LEARNS.outside).toEqual(outside);
  expect(LEARNS.lobby).toEqual({ ...outside, messages: ['text', 'at'] });
});

test('[PV-1] those who wait and those who were removed are known to hosts alone, and so is where somebody comes from', () => {
  for (const viewpoint of VIEWPOINTS.filter((one) => one !== 'host')) {
    expect(LEARNS[viewpoint].waiting).toEqual([]);
    expect(LEARNS[viewpoint].removed).toEqual([]);
    expect(LEARNS[viewpoint].messages).not.toContain('from');
    for (const subject of SUBJECTS)
      for (const field of ['location', 'proof', 'verifiedName', 'rule'])
        expect(LEARNS[viewpoint][subject]).not.toContain(field);
  }
});

test('[PV-2] no row has what says which account, browser or address somebody is', () => {
  const rows = VIEWPOINTS.flatMap((viewpoint) => SUBJECTS.flatMap((subject) => LEARNS[viewpoint][subject]));
  for (const field of ['account', 'visitor', 'address', 'network', 'session', 'entrance'])
    expect(rows).not.toContain(field);
});
