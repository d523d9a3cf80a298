import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSound, lastEnd, occurrencesFrom, takesPlaceAt } from './occurrences.ts';
import type { When } from './store.ts';

const once: When = { start: '2026-03-22T10:00', zone: 'Europe/Berlin', minutes: 60, rule: null, except: [] };
const weekly: When = { ...once, rule: 'FREQ=WEEKLY' };
const at = (iso: string) => Date.parse(iso);
/** When the first few begin, as the rest of the world sees it. */
const begins = (when: When, most = 3) =>
  occurrencesFrom(when, { at: at('2020-01-01T00:00Z'), most }).map(({ from }) =>
    new Date(from).toISOString().slice(0, 16),
  );

describe('on the wall', () => {
  test('[SD-3] a weekly meeting stays at its time of day when the clocks go forward, and back', () => {
    expect(begins(weekly)).toEqual(['2026-03-22T09:00', '2026-03-29T08:00', '2026-04-05T08:00']);
    expect(begins({ ...weekly, start: '2026-10-18T10:00' })).toEqual([
      '2026-10-18T08:00',
      '2026-10-25T09:00',
      '2026-11-01T09:00',
    ]);
  });

  test('[SD-3] a time that the clocks leave out is an hour later, that day alone', () => {
    const early = { ...once, start: '2026-03-28T02:30', rule: 'FREQ=DAILY' };
    expect(begins(early)).toEqual(['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']);
    expect(occurrencesFrom(early, { at: 0, most: 2 })[1]).toMatchObject({ start: '2026-03-29T02:30' });
  });

  test('[SD-3] of a time that the clocks show twice it is the first', () => {
    const twice = { ...once, start: '2026-10-24T02:30', rule: 'FREQ=DAILY' };
    expect(begins(twice)).toEqual(['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']);
  });

  test('[SD-3] an hour is an hour, also over the night when the clocks change', () => {
    const [night] = occurrencesFrom({ ...once, start: '2026-10-25T01:30', minutes: 120 }, { at: 0, most: 1 });
    expect((night?.until ?? 0) - (night?.from ?? 0)).toBe(7_200_000);
  });

  test('[SD-3] on the other side of the world as well', () => {
    expect(begins({ ...weekly, start: '2026-04-01T08:00', zone: 'Australia/Sydney' }, 2)).toEqual([
      '2026-03-31T21:00',
      '2026-04-07T22:00',
    ]);
  });
});

describe('which ones', () => {
  test('one that is going on is the next; one that is over is none', () => {
    const during = at('2026-03-22T09:59:59Z');
    expect(occurrencesFrom(weekly, { at: during, most: 1 })[0]?.start).toBe('2026-03-22T10:00');
    expect(occurrencesFrom(weekly, { at: during + 1_000, most: 1 })[0]?.start).toBe('2026-03-29T10:00');
    expect(occurrencesFrom(once, { at: during + 1_000, most: 1 })).toEqual([]);
  });

  test('[SD-5] one that was called off is left out, and counts all the same', () => {
    const when = { ...weekly, rule: 'FREQ=WEEKLY;COUNT=3', except: ['2026-03-29T10:00', '2026-04-05T10:00'] };
    expect(begins(when)).toEqual(['2026-03-22T09:00']);
    expect(lastEnd(when)).toBe(at('2026-03-22T10:00Z'));
    expect(lastEnd({ ...when, except: ['2026-03-22T10:00', ...when.except] })).toBeNull();
    const asked = ['2026-03-29T10:00', '2026-03-30T10:00', 'tomorrow'];
    expect(takesPlaceAt(when, asked)).toEqual(['2026-03-29T10:00']);
  });

  test('the last one ends, or there is none', () => {
    expect(lastEnd(once)).toBe(at('2026-03-22T10:00Z'));
    expect(lastEnd(weekly)).toBe(Number.POSITIVE_INFINITY);
    expect(lastEnd({ ...weekly, rule: 'FREQ=WEEKLY;UNTIL=20260405T080000Z' })).toBe(at('2026-04-05T09:00Z'));
    expect(lastEnd({ ...weekly, rule: 'FREQ=WEEKLY;UNTIL=20260405T075959Z' })).toBe(at('2026-03-29T09:00Z'));
    expect(lastEnd({ ...weekly, rule: 'FREQ=WEEKLY;UNTIL=20260405' })).toBe(at('2026-04-05T09:00Z'));
  });

  test.each([
    ['FREQ=DAILY', ['2026-03-22', '2026-03-23', '2026-03-24']],
    ['FREQ=WEEKLY;INTERVAL=2', ['2026-03-22', '2026-04-05', '2026-04-19']],
    ['FREQ=WEEKLY;BYDAY=SU,MO', ['2026-03-22', '2026-03-23', '2026-03-29']],
    ['FREQ=MONTHLY', ['2026-03-22', '2026-04-22', '2026-05-22']],
    ['FREQ=MONTHLY;BYDAY=4SU', ['2026-03-22', '2026-04-26', '2026-05-24']],
    ['FREQ=YEARLY', ['2026-03-22', '2027-03-22', '2028-03-22']],
  ])('[SD-2] %s', (rule, days) => {
    expect(isSound({ ...once, rule })).toBe(true);
    expect(begins({ ...once, rule }).map((moment) => moment.slice(0, 10))).toEqual(days);
  });
});

describe('what is none', () => {
  test.each([
    ['SECONDLY', 'FREQ=SECONDLY'],
    ['MINUTELY', 'FREQ=MINUTELY;COUNT=2'],
    ['HOURLY', 'FREQ=HOURLY'],
    ['several a day', 'FREQ=DAILY;BYHOUR=9,10'],
    ['no frequency', 'INTERVAL=2'],
    ['the same part twice', 'FREQ=DAILY;FREQ=WEEKLY'],
    ['both ends', 'FREQ=DAILY;COUNT=2;UNTIL=20270101'],
    ['too many', 'FREQ=DAILY;COUNT=1001'],
    ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['another first day', 'FREQ=WEEKLY;BYDAY=MO'],
    ['over before it began', 'FREQ=DAILY;UNTIL=20200101'],
    ['a line of its own', 'FREQ=DAILY\nEXDATE:20260322T100000'],
    ['a part that is none', 'FREQ=DAILY;X-A=1'],
    ['a part of every object', 'FREQ=DAILY;constructor=1'],
    ['nothing', ''],
  ])('[SD-2] %s is no rule', (_, rule) => {
    expect(isSound({ ...once, rule })).toBe(false);
  });

  test.each([
    ['a day that is none', { start: '2026-02-30T10:00' }],
    ['an hour that is none', { start: '2026-02-20T25:00' }],
    ['seconds', { start: '2026-02-20T10:00:00' }],
    ['another year', { start: '+22026-02-20T10:00' }],
    ['a zone that is none', { zone: 'Europe/Atlantis' }],
    ['a mere offset', { zone: '+01:00' }],
    ['an exception that is no time', { except: ['never'] }],
  ])('[SD-4] %s is refused', (_, change) => {
    expect(isSound({ ...once, ...change })).toBe(false);
  });
});

/** Rules as somebody would write them who wants the server to spin. */
const number = (most: number) =>
  fc
    .integer({ min: -most, max: most })
    .filter((one) => one !== 0)
    .map(String);
const many = (one: fc.Arbitrary<string>, most: number) =>
  fc.array(one, { minLength: 1, maxLength: most }).map((all) => all.join(','));
const someRule = fc
  .record(
    {
      FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      INTERVAL: fc.integer({ min: 1, max: 999 }).map(String),
      COUNT: fc.integer({ min: 1, max: 1000 }).map(String),
      BYDAY: many(fc.constantFrom('MO', 'SU', '5MO', '-1FR', '53SA'), 14),
      BYMONTHDAY: many(number(31), 31),
      BYMONTH: many(fc.integer({ min: 1, max: 12 }).map(String), 12),
      BYYEARDAY: many(number(366), 31),
      BYWEEKNO: many(number(53), 53),
      BYSETPOS: many(number(366), 31),
      WKST: fc.constantFrom('MO', 'SU'),
    },
    { requiredKeys: ['FREQ'] },
  )
  .map((parts) =>
    Object.entries(parts)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  );

test('[SD-2] no rule makes the server spin, and each that is sound can be followed', () => {
  fc.assert(
    fc.property(someRule, fc.integer({ min: 0, max: at('2100-01-01T00:00Z') }), (rule, moment) => {
      const when = { ...once, rule };
      if (!isSound(when)) return;
      const found = occurrencesFrom(when, { at: moment, most: 3 });
      expect(found.every(({ from, until }) => until > moment && from < until)).toBe(true);
      expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted((a, b) => a - b));
      expect(lastEnd(when)).not.toBeNull();
    }),
    { numRuns: 150 },
  );
});
