import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting, Person } from '../meeting/meeting.ts';
import { account, id, meetingOf, person, visitor } from '../testing.ts';
import { pastOf } from './before.ts';

const by = id('olga');
const at = 5;
const meeting = meetingOf({ organizer: ['olga'] });
const gil = person('gil');
const carl = person('carl', { signedIn: true });
const knocks = (now: Meeting, one: Person): Meeting => apply(now, { type: 'knocked', person: one, rule: 'level', at });
const after = (now: Meeting, ...events: MeetingEvent[]): Meeting => events.reduce(apply, now);
const decided = (type: 'denied' | 'removed' | 'pardoned' | 'put-back', who: Person) =>
  ({ type, id: who.id, by, at }) as const;
const admitted = (who: Person) => ({ type: 'admitted', id: who.id, by, role: 'attendee', at }) as const;
const gone = (who: Person) => ({ type: 'left', id: who.id, reason: 'left', at }) as const;
const card = (now: Meeting, who: Person) => now.waiting.get(who.id)?.before;

test('[LB-13] whoever comes for the first time has been through nothing', () => {
  expect(card(knocks(meeting, gil), gil)).toEqual([]);
});

test.each<[string, string[], (now: Meeting) => Meeting]>([
  ['was inside and left', ['inside'], (now) => after(now, admitted(gil), gone(gil))],
  [
    'walked in by the options and left',
    ['inside'],
    (now) => after(now, { type: 'let-in', id: gil.id, by, rule: 'level', role: 'attendee', at }, gone(gil)),
  ],
  ['was denied', ['denied'], (now) => after(now, decided('denied', gil))],
  [
    'was removed and pardoned',
    ['inside', 'removed'],
    (now) => after(now, admitted(gil), decided('removed', gil), decided('pardoned', gil)),
  ],
  ['only left the lobby', [], (now) => after(now, gone(gil))],
])('[LB-13] who %s: %j', (_, past, story) => {
  expect(card(knocks(story(knocks(meeting, gil)), gil), gil)).toEqual(past);
});

test('[LB-13] being admitted wipes the slate of denials, but is not forgotten', () => {
  const again = after(knocks(meeting, gil), decided('denied', gil));
  const inside = after(knocks(again, gil), admitted(gil));
  expect(inside.denials).toEqual([]);
  expect(card(after(inside, decided('put-back', gil)), gil)).toEqual(['inside', 'denied']);
});

test('[LB-13] [DO-9] they are known by account in another browser, and by browser under another name; not by a name', () => {
  const left = after(knocks(meeting, carl), decided('denied', carl));
  const elsewhere = { ...carl, id: id('carl2'), visitor: visitor('phone') };
  const signedOut = { ...person('Charles'), visitor: carl.visitor };
  const namesake = { ...person('carl'), id: id('carl3'), visitor: visitor('another') };
  for (const one of [elsewhere, signedOut]) expect(card(knocks(left, one), one)).toEqual(['denied']);
  expect(card(knocks(left, namesake), namesake)).toEqual([]);
});

test('[LB-13] it survives the end of the meeting, and is kept once however often it happens', () => {
  const twice = after(knocks(meeting, gil), admitted(gil), gone(gil));
  const ended = after(knocks(twice, gil), admitted(gil), { type: 'ended', by, at }, { type: 'reopened', at });
  expect(pastOf(ended, gil)).toEqual(['inside']);
  expect(ended.remembered).toHaveLength(2);
  expect(pastOf(ended, { account: account('nobody'), visitor: visitor('nobody') })).toEqual([]);
});
