import type { MeetingId } from '@foyer/domain';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { When } from '../schedule/store.ts';
import { type CalendarEvent, calendarOf } from './event.ts';

const once: When = { start: '2027-03-25T10:00', zone: 'Europe/Berlin', minutes: 45, rule: null, except: [] };
const weekly: When = { ...once, rule: 'FREQ=WEEKLY;COUNT=3' };

function event(when: Partial<When> = {}, more: Partial<CalendarEvent> = {}, schedule: object = {}): CalendarEvent {
  return {
    schedule: {
      meeting: 'AbCdEfGhIjKlMnOpQrStUv' as MeetingId,
      sequence: 0,
      createdAt: Date.UTC(2027, 0, 1),
      cancelledAt: null,
      when: { ...once, ...when },
      ...schedule,
    },
    title: 'Weekly',
    description: 'Olga invites you.\n\nJoin: https://meet.example/m/x#p=1.s',
    link: 'https://meet.example/m/x#p=1.s',
    host: 'meet.example',
    organizer: { mail: 'olga@example.org', name: 'Olga' },
    attendee: { mail: 'gil@example.org', name: 'Gil' },
    at: Date.UTC(2027, 0, 2),
    ...more,
  };
}

/** What a second library reads in a file, with the zone that the file itself describes. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const zone = root.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = root.getFirstSubcomponent('vevent');
  if (!component) throw new Error('there is no event');
  return { root, component, event: new ICAL.Event(component) };
}

/** The moments at which it begins, in UTC. */
function startsIn(text: string, most = 10): string[] {
  const iterator = read(text).event.iterator();
  const starts: string[] = [];
  for (let next = iterator.next(); next && starts.length < most; next = iterator.next())
    starts.push(next.toJSDate().toISOString());
  return starts;
}

test('[IV-7] a second library reads what it is, when, where and for whom', () => {
  const { method, text } = calendarOf(event());
  const { root, component, event: found } = read(text);
  expect(method).toBe('REQUEST');
  expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(found).toMatchObject({ uid: 'AbCdEfGhIjKlMnOpQrStUv@meet.example', sequence: 0, summary: 'Weekly' });
  expect(found.location).toBe('https://meet.example/m/x#p=1.s');
  expect(found.description).toBe('Olga invites you.\n\nJoin: https://meet.example/m/x#p=1.s');
  expect(component.getFirstPropertyValue('url')).toBe('https://meet.example/m/x#p=1.s');
  expect(found.startDate.toJSDate().toISOString()).toBe('2027-03-25T09:00:00.000Z');
  expect(found.endDate.toJSDate().toISOString()).toBe('2027-03-25T09:45:00.000Z');
  expect(String(component.getFirstPropertyValue('organizer')).toLowerCase()).toBe('mailto:olga@example.org');
  expect(found.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual(['mailto:gil@example.org']);
  expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-01-02T00:00:00Z');
});

describe('[IV-7] it recurs at the same wall time', () => {
  test('when clocks go forward', () => {
    expect(startsIn(calendarOf(event(weekly)).text)).toEqual([
      '2027-03-25T09:00:00.000Z',
      '2027-04-01T08:00:00.000Z',
      '2027-04-08T08:00:00.000Z',
    ]);
  });

  test('when clocks go back', () => {
    const autumn = event({ ...weekly, start: '2027-10-28T10:00', rule: 'FREQ=DAILY;INTERVAL=4;COUNT=2' });
    expect(startsIn(calendarOf(autumn).text)).toEqual(['2027-10-28T08:00:00.000Z', '2027-11-01T09:00:00.000Z']);
  });

  test('in another zone, wherever this is read', () => {
    const there = event({
      ...weekly,
      zone: 'America/New_York',
      start: '2027-03-08T09:30',
      rule: 'FREQ=WEEKLY;COUNT=2',
    });
    expect(startsIn(calendarOf(there).text)).toEqual(['2027-03-08T14:30:00.000Z', '2027-03-15T13:30:00.000Z']);
  });

  test('in UTC', () => {
    const there = event({ ...weekly, zone: 'UTC', except: ['2027-04-01T10:00'] });
    expect(startsIn(calendarOf(there).text)).toEqual(['2027-03-25T10:00:00.000Z', '2027-04-08T10:00:00.000Z']);
  });

  test('and not when it was called off for that day', () => {
    const without = event({ ...weekly, except: ['2027-04-01T10:00'] });
    expect(startsIn(calendarOf(without).text)).toEqual(['2027-03-25T09:00:00.000Z', '2027-04-08T08:00:00.000Z']);
  });
});

test('[IV-7] a change has the same id and a higher number; a cancellation says so', () => {
  const first = read(calendarOf(event()).text);
  const changed = read(calendarOf(event({ start: '2027-03-26T10:00' }, {}, { sequence: 1 })).text);
  const cancelled = calendarOf(event({}, {}, { sequence: 2, cancelledAt: Date.UTC(2027, 0, 3) }));
  expect([changed.event.uid, changed.event.sequence]).toEqual([first.event.uid, 1]);
  expect(cancelled.method).toBe('CANCEL');
  const { component, event: found } = read(cancelled.text);
  expect([found.uid, found.sequence, component.getFirstPropertyValue('status')]).toEqual([
    first.event.uid,
    2,
    'CANCELLED',
  ]);
});

test('[IV-7] without anybody to answer to, nobody is asked to come', () => {
  const { method, text } = calendarOf(event({}, { organizer: null }));
  expect(method).toBe('PUBLISH');
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
});

test.each([
  'Weekly\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Other',
  'a;b,c\\n:"d"',
  'x'.repeat(500),
  'ТЕСТ 会議 🎉'.repeat(20),
])('[ML-4] a title is a title, whatever stands in it', (title) => {
  const name = title.slice(0, 40);
  const { text } = calendarOf(event({}, { title, organizer: { mail: 'olga@example.org', name } }));
  const { root, event: found } = read(text);
  expect(root.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(found.summary.replace(/\r\n/g, '\n')).toBe(title.replace(/\r\n/g, '\n'));
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
});

test('every zone that this machine knows is described', () => {
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')])
    expect([zone, calendarOf(event({ zone })).text.includes('BEGIN:VTIMEZONE')]).toEqual([zone, true]);
});
