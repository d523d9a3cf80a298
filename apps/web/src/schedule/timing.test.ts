import { expect, test } from 'vitest';
import { isWeekday, REPEATS, ruleInWords, ruleRead, ruleWritten, spoken } from './timing.ts';

const start = '2026-03-22T10:00';
const one = { from: Date.parse('2026-03-22T09:00Z'), until: Date.parse('2026-03-22T10:00Z') };
const plain = (text: string | null) => text?.replace(/[\u2009\u202f]/g, ' ') ?? null;

test('a time is said in the zone of the meeting, and where one is if it differs', () => {
  const berlin = spoken(one, 'Europe/Berlin', 'Europe/Berlin');
  expect([berlin.day, plain(berlin.time), berlin.theirs]).toEqual(['Sun, March 22, 2026', '10:00 – 11:00 AM', null]);
  expect(plain(spoken(one, 'Europe/Berlin', 'Europe/London').theirs)).toBe('9:00 – 10:00 AM where you are');
  expect(plain(spoken(one, 'Europe/Berlin', 'Europe/Paris').theirs)).toBeNull();
  expect(plain(spoken(one, 'Europe/Berlin', 'Pacific/Honolulu').theirs)).toMatch(/^Sat, March 21, 2026, 11:00 PM/);
});

test.each(
  REPEATS.flatMap((repeat) => [
    { repeat, end: { kind: 'never' } as const },
    { repeat, end: { kind: 'on', day: '2026-12-24' } as const },
    { repeat, end: { kind: 'after', count: 12 } as const },
  ]),
)('$repeat, ending $end.kind, is read as it was written', ({ repeat, end }) => {
  const read = ruleRead(ruleWritten(repeat, end));
  expect(read).toEqual({ kind: repeat, end: repeat === 'never' ? { kind: 'never' } : end });
});

test('how often, in words', () => {
  expect(ruleInWords({ rule: null, start })).toBe('Does not repeat');
  expect(ruleInWords({ rule: 'FREQ=WEEKLY;UNTIL=20261224', start })).toBe(
    'Every week on Sunday, until Thu, December 24, 2026',
  );
  expect(ruleInWords({ rule: 'FREQ=MONTHLY;COUNT=3', start })).toBe('Every month on day 22, 3 times');
  expect(ruleInWords({ rule: 'FREQ=MONTHLY;BYDAY=4SU', start })).toBe('By a rule of its own');
});

test('weekdays', () => {
  expect(['2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map(isWeekday)).toEqual([true, false, false, true]);
});
