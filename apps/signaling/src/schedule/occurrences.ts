import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { onTheWall, partsOf } from './rule.ts';
import type { When } from './store.ts';

/** One time that a meeting takes place. */
export interface Occurrence {
  /** As the clock on the wall shows it: `YYYY-MM-DDTHH:MM`. By this it is named. */
  readonly start: string;
  /** From when until when, in ms since the epoch. */
  readonly from: number;
  readonly until: number;
}

/** So much work for one question: a rule that takes more is none that anybody means. */
const BOUNDS = { maxIterations: 1_000, maxCandidateEvaluations: 10_000 } as const;
/** Longer than any meeting lasts, and than any clock is set back, in ms. */
const A_DAY_OR_TWO = 48 * 3_600_000;
const FOR_EVER = Date.UTC(9000, 0);
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * Whether somebody can come then: there are such a day, time and zone, and a rule begins with them and can be followed
 * (SD-2, SD-4).
 */
export function isSound(when: Pick<When, 'start' | 'zone' | 'rule' | 'except'>): boolean {
  if (![when.start, ...when.except].every(isWallTime) || !isZone(when.zone)) return false;
  if (when.rule === null) return true;
  const { start } = when;
  return partsOf(when.rule) !== null && followed(() => wallsOf(when).next(new Date(0), true)) === start;
}

/** The times that are not over at a moment, the next one first: so many at most. Without those that were called off. */
export function occurrencesFrom(
  when: When,
  { at, most }: { readonly at: number; readonly most: number },
): Occurrence[] {
  const found: Occurrence[] = [];
  let after = new Date(at - A_DAY_OR_TWO);
  // Each one that is called off, or just over, costs a step: no more of them are looked at than there can be.
  for (let step = when.except.length + most + SKIPPED; step > 0 && found.length < most; step--) {
    const wall = nextWall(when, after);
    if (wall === null) break;
    after = new Date(`${wall}:00Z`);
    const one = occurrence(when, wall);
    if (one.until > at && !when.except.includes(wall)) found.push(one);
  }
  return found;
}

/** More than come in the two days before. */
const SKIPPED = 4;

/** When the last one ends, in ms since the epoch; infinity when there is no last one; null when none is left at all. */
export function lastEnd(when: When): number | null {
  let before = new Date(FOR_EVER);
  for (let step = when.except.length; step >= 0; step--) {
    const wall = previousWall(when, before);
    if (wall === null) return null;
    if (wall >= '8000') return Number.POSITIVE_INFINITY;
    if (!when.except.includes(wall)) return occurrence(when, wall).until;
    before = new Date(`${wall}:00Z`);
  }
  return null;
}

/** Whether a meeting takes place at a time of day on the wall, called off or not. */
export function takesPlace(when: When, wall: string): boolean {
  return isWallTime(wall) && nextWall(when, new Date(Date.parse(`${wall}:00Z`) - 1)) === wall;
}

/** A time that the clocks leave out is an hour later; of one that they show twice it is the first (SD-3). */
function occurrence({ zone, minutes }: Pick<When, 'zone' | 'minutes'>, start: string): Occurrence {
  const from = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds;
  return { start, from, until: from + minutes * 60_000 };
}

// Rules are followed on the wall, as if it were in UTC: there every time of day comes once, every day.

function wallsOf({ start, zone, rule }: Pick<When, 'start' | 'zone' | 'rule'>) {
  const dtstart = Temporal.ZonedDateTime.from(`${start}[UTC]`);
  const parts = partsOf(rule ?? '');
  if (!parts) throw new Error('no rule');
  return new RRuleTemporal({ rruleString: onTheWall(parts, zone), dtstart, strict: true, ...BOUNDS });
}

function nextWall(when: When, after: Date): string | null {
  if (when.rule === null) return new Date(`${when.start}:00Z`) > after ? when.start : null;
  return followed(() => wallsOf(when).next(after));
}

function previousWall(when: When, before: Date): string | null {
  if (when.rule === null) return new Date(`${when.start}:00Z`) < before ? when.start : null;
  return followed(() => wallsOf(when).previous(before));
}

/** What comes less often than the bounds have room for does not come at all. */
function followed(step: () => { toString(): string } | null): string | null {
  try {
    return wallIn(step());
  } catch {
    return null;
  }
}

function wallIn(zoned: { toString(): string } | null): string | null {
  return zoned?.toString().slice(0, 16) ?? null;
}

function isWallTime(text: string): boolean {
  const moment = new Date(`${text}:00Z`);
  return WALL.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    // Not a mere offset: that would not know when the clocks change.
    return /^[A-Za-z]/.test(zone) && Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}
