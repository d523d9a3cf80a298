import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { onTheWall, partsOf } from './rule.ts';
import type { When } from './store.ts';

/**
 * The times of a meeting as the clock on the wall shows them, `YYYY-MM-DDTHH:MM`, one after another. They are followed as if
 * the wall were in UTC: there every time of day comes once, every day. So a `Date` here is no moment.
 */
export interface Walls {
  next(after: Date): string | null;
  previous(before: Date): string | null;
}

/** So much work for one step: a rule that takes more is none that anybody means. */
const BOUNDS = { maxIterations: 1_000, maxCandidateEvaluations: 10_000 } as const;

/** What a rule that is none, or that cannot be followed, comes to is nothing. */
export function wallsOf({ start, zone, rule }: Pick<When, 'start' | 'zone' | 'rule'>): Walls {
  if (rule === null) return among([start]);
  const parts = partsOf(rule);
  if (!parts) return among([]);
  const dtstart = Temporal.ZonedDateTime.from(`${start}[UTC]`);
  const asked = { rruleString: onTheWall(parts, zone), dtstart, strict: true, ...BOUNDS };
  const followed = tried(() => new RRuleTemporal(asked));
  if (!followed) return among([]);
  // Where they are counted, each step would count them from the first one on: they are written down once.
  if (parts.has('COUNT')) return among(tried(() => followed.all().map(wallIn)) ?? []);
  return {
    next: (after) => wallOrNone(tried(() => followed.next(after))),
    previous: (before) => wallOrNone(tried(() => followed.previous(before))),
  };
}

/** The moment at which a time on the wall would be, if the wall were in UTC. */
export function onUtc(wall: string): Date {
  return new Date(`${wall}:00Z`);
}

function among(walls: readonly string[]): Walls {
  return {
    next: (after) => walls.find((wall) => onUtc(wall) > after) ?? null,
    previous: (before) => walls.findLast((wall) => onUtc(wall) < before) ?? null,
  };
}

/** What comes less often than the bounds have room for does not come at all. */
function tried<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}

function wallIn(zoned: { toString(): string }): string {
  return zoned.toString().slice(0, 16);
}

function wallOrNone(zoned: { toString(): string } | null): string | null {
  return zoned && wallIn(zoned);
}
