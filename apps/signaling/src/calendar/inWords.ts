import type { When } from '../schedule/store.ts';

const DAYS = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const EVERY: Readonly<Record<string, readonly [string, string]>> = {
  DAILY: ['every day', 'days'],
  WEEKLY: ['every week', 'weeks'],
  MONTHLY: ['every month', 'months'],
  YEARLY: ['every year', 'years'],
};

const on = (wall: string) => new Date(`${wall}:00Z`);
// The wall time is read as if it were UTC, and shown as UTC: whatever the zone, it is what stands on that wall.
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** When a meeting takes place, for people: in the wall time of its zone. */
export function inWords({ start, minutes, zone, rule }: When): string {
  const from = on(start);
  const until = new Date(from.getTime() + minutes * 60_000);
  const upTo =
    day.format(until) === day.format(from) ? time.format(until) : `${day.format(until)}, ${time.format(until)}`;
  const once = `${day.format(from)}, ${time.format(from)} to ${upTo} (${zone.replaceAll('_', ' ')})`;
  return rule === null ? once : `${once}, ${recurring(rule)}`;
}

/** How it recurs, as far as that can be said in a few words. The calendar has all of it. */
function recurring(rule: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const [each, several] = EVERY[parts.get('FREQ') ?? ''] ?? ['again and again', 'times'];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = (parts.get('BYDAY') ?? '').split(',').flatMap((name) => DAYS[name as keyof typeof DAYS] ?? []);
  const often = interval > 1 ? `every ${interval} ${several}` : each;
  return days.length === 0 ? often : `${often} on ${days.join(', ')}`;
}
