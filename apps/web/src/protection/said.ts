import type { ProtectedWay } from '@foyer/client';
import { count } from '../i18n/count.ts';
import { locale } from '../i18n/here.ts';
import { words } from '../i18n/words.ts';

/** Both connections are made the same way; the one that receives is there for everybody. */
export function wayIn(ways: readonly ProtectedWay[]): ProtectedWay | null {
  return ways.find(({ direction }) => direction === 'receive') ?? ways[0] ?? null;
}

/** A time of day, to the second. @param at in ms since the epoch */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
}

export function milliseconds(ms: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }).format(ms);
}

/** How long the log is, and that what it says follows. */
export function lines(number: number): string {
  return count(words.protection.log.entries, number);
}
