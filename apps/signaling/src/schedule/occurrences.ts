import { Temporal } from 'temporal-polyfill';
import { partsOf } from './rule.ts';
import type { When } from './store.ts';
import { onUtc, wallsOf } from './walls.ts';

/** One time that a meeting takes place. */
export interface Occurrence {
  /** As the clock on the wall shows it: `YYYY-MM-DDTHH:MM`. By this it is named. */
  readonly start: string;
  /** From when until when, in ms since the epoch. */
  readonly from: number;
  readonly until: number;
}

/** Longer than any meeting lasts, and than any clock is set back, in ms. */
const A_DAY_OR_TWO = 48 * 3_600_000;
/** Before and after every time that can be written. */
const FIRST = '0000-01-01T00:00';
const LAST = '9000-01-01T00:00';
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * Whether somebody can come then: there are such a day, time and zone, and a rule begins with them and can be followed
 * (SD-2, SD-4).
 */
export function isSound(when: Pick<When, 'start' | 'zone' | 'rule' | 'except'>): boolean {
  if (![when.start, ...when.except].every(isWallTime) || !isZone(when.zone)) return false;
  if (when.rule === null) return true;
  const { start } = when;
  return partsOf(when.rule) !== null && wallsOf(when).next(onUtc(FIRST)) === start;
}

/** The times that are not over at a moment, the next one first: so many at most. Without those that were called off. */
export function occurrencesFrom(
  when: When,
  { at, most }: { readonly at: number; readonly most: number },
): Occurrence[] {
  const found: Occurrence[] = [];
  const walls = wallsOf(when);
  let after = new Date(at - A_DAY_OR_TWO);
  // Each one that is called off, or just over, costs a step: no more of them are looked at than there can be.
  for (let step = when.except.length + most + SKIPPED; step > 0 && found.length < most; step--) {
    const wall = walls.next(after);
    if (wall === null) break;
    after = onUtc(wall);
    const one = occurrence(when, wall);
    if (one.until > at && !when.except.includes(wall)) found.push(one);
  }
  return found;
}

/** More than come in the two days before. */
const SKIPPED = 4;

/** When the last one ends, in ms since the epoch; infinity when there is no last one; null when none is left at all. */
export function lastEnd(when: When): number | null {
  const walls = wallsOf(when);
  let before = onUtc(LAST);
  for (let step = when.except.length; step >= 0; step--) {
    const wall = walls.previous(before);
    if (wall === null) return null;
    if (wall >= '8000') return Number.POSITIVE_INFINITY;
    if (!when.except.includes(wall)) return occurrence(when, wall).until;
    before = onUtc(wall);
  }
  return null;
}

/** Which of some times on the wall a meeting takes place at, called off or not. */
export function takesPlaceAt(when: When, times: readonly string[]): readonly string[] {
  const walls = wallsOf(when);
  return times.filter((wall) => isWallTime(wall) && walls.next(new Date(onUtc(wall).getTime() - 1)) === wall);
}

/** A time that the clocks leave out is an hour later; of one that they show twice it is the first (SD-3). */
function occurrence({ zone, minutes }: Pick<When, 'zone' | 'minutes'>, start: string): Occurrence {
  const from = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds;
  return { start, from, until: from + minutes * 60_000 };
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
