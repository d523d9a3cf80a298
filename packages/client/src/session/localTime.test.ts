import { expect, test } from 'vitest';
import { inLocalTime } from './localTime.ts';

test('moments are told by the clock of the browser', () => {
  const facts = {
    name: 'Gil',
    title: 'Weekly',
    organizer: 'Olga',
    place: null,
    why: 'guests',
    signInHelps: false,
  } as const;
  const waiting = {
    ...facts,
    since: 1_000,
    until: 9_000,
    keepFrom: 8_000,
    told: 2_000,
    messages: [{ text: 'Soon', at: 3_000 }],
  };
  expect(inLocalTime({ name: 'self:waiting', payload: waiting }, 400).payload).toMatchObject({
    since: 600,
    until: 8_600,
    keepFrom: 7_600,
    told: 1_600,
    messages: [{ text: 'Soon', at: 2_600 }],
  });
  expect(inLocalTime({ name: 'self:waiting', payload: { ...waiting, told: null } }, 400).payload).toMatchObject({
    told: null,
  });
});

test('from when on one may knock again, too', () => {
  const denied = (again: number | null) => ({ name: 'self:ended', payload: { reason: 'denied', again } }) as const;
  expect(inLocalTime(denied(61_000), 400).payload).toMatchObject({ again: 60_600 });
  expect(inLocalTime(denied(null), 400).payload).toMatchObject({ again: null });
});

test('what has no moments stays as it is', () => {
  const news = { name: 'media:lost', payload: {} } as const;
  expect(inLocalTime(news, 400)).toBe(news);
});
