import type { ManagedMeeting } from '@foyer/client';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { locale } from '../i18n/here.ts';
import { words } from '../i18n/words.ts';

type When = NonNullable<ManagedMeeting['when']>;
type Occurrence = ManagedMeeting['next'][number];

/** When something takes place, as people say it: in its own zone, and where they are if the clock shows another time there. */
export interface Spoken {
  readonly day: string;
  readonly time: string;
  /** Null: it is the same where they are. */
  readonly theirs: string | null;
}

/** The zone of whoever looks, as the IANA database names it. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** @param here the zone of whoever looks */
export function spoken({ from, until }: Pick<Occurrence, 'from' | 'until'>, zone: string, here: string): Spoken {
  const time = timesIn(zone, { from, until });
  const same = time === timesIn(here, { from, until }) && dayIn(zone, from) === dayIn(here, from);
  const theirTime = timesIn(here, { from, until });
  const onTheirDay = fill(words.schedule.dayAndTime, { day: dayIn(here, from), time: theirTime });
  const theirs = fill(words.schedule.theirTime, {
    time: dayIn(zone, from) === dayIn(here, from) ? theirTime : onTheirDay,
  });
  return { day: dayIn(zone, from), time, theirs: same ? null : theirs };
}

/** A day with its date, as it is called there: `Mon, March 2, 2026`. */
export function dayIn(zone: string, at: number): string {
  const look = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, look).format(at);
}

/** The time of day at one moment. */
export function timeIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);
}

function timesIn(zone: string, { from, until }: Pick<Occurrence, 'from' | 'until'>): string {
  const look = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  const clock = new Intl.DateTimeFormat(locale, look);
  // Over midnight a range would bring both days along: the first has been said.
  const overnight = dayIn(zone, from) !== dayIn(zone, until);
  const ends = { from: clock.format(from), until: clock.format(until) };
  return overnight ? fill(words.schedule.fromUntil, ends) : clock.formatRange(from, until);
}

/** A day on the wall, `YYYY-MM-DD`, as people say it. It is a day in no zone: so it is looked at in UTC. */
export function wallDay(wall: string): string {
  return dayIn('UTC', Date.parse(`${wall.slice(0, 10)}T00:00Z`));
}

/** How often it takes place, as people say it; rules that this page does not make are only said to be there. */
export function ruleInWords({ rule, start }: Pick<When, 'rule' | 'start'>): string {
  const { repeats, ends } = words.schedule;
  if (rule === null) return repeats.never;
  const { kind, end } = ruleRead(rule);
  if (kind === 'other') return repeats.other;
  const said = repeatInWords(kind, start);
  if (end.kind === 'on') return fill(ends.until, { rule: said, day: wallDay(end.day) });
  return end.kind === 'after' ? count(ends.count, end.count, { rule: said }) : said;
}

export const REPEATS = ['never', 'daily', 'weekdays', 'weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];
export type RuleEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'on'; readonly day: string }
  | { readonly kind: 'after'; readonly count: number };

export function repeatInWords(repeat: Repeat, start: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const day = weekday.format(Date.parse(`${start.slice(0, 10)}T00:00Z`));
  return fill(words.schedule.repeats[repeat], { day, number: Number(start.slice(8, 10)) });
}

const RULES: Readonly<Record<Exclude<Repeat, 'never'>, string>> = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
};

/** The rule that this page makes. */
export function ruleWritten(repeat: Repeat, end: RuleEnd): string | null {
  if (repeat === 'never') return null;
  const last = end.kind === 'on' ? `;UNTIL=${end.day.replaceAll('-', '')}` : '';
  return `${RULES[repeat]}${last}${end.kind === 'after' ? `;COUNT=${end.count}` : ''}`;
}

/** The same, read back. A rule from elsewhere is `other`: it is kept as it is. */
export function ruleRead(rule: string | null): { readonly kind: Repeat | 'other'; readonly end: RuleEnd } {
  if (rule === null) return { kind: 'never', end: { kind: 'never' } };
  const [, rest = rule, until, count] = /^(.*?)(?:;UNTIL=(\d{8}))?(?:;COUNT=(\d+))?$/.exec(rule) ?? [];
  const kind = (Object.keys(RULES) as (keyof typeof RULES)[]).find((one) => RULES[one] === rest) ?? 'other';
  if (until !== undefined) return { kind, end: { kind: 'on', day: until.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') } };
  return { kind, end: count === undefined ? { kind: 'never' } : { kind: 'after', count: Number(count) } };
}

/** Saturday and Sunday are no days to begin with what takes place on weekdays. */
export function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
}
