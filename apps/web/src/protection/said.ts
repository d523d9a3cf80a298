import type { ProtectedWay } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/** Both connections are made the same way; the one that receives is there for everybody. */
export function wayIn(ways: readonly ProtectedWay[]): ProtectedWay | null {
  return ways.find(({ direction }) => direction === 'receive') ?? ways[0] ?? null;
}

/** A time of day, to the second. @param at in ms since the epoch */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(words.language, { timeStyle: 'medium' }).format(at);
}

export function milliseconds(ms: number): string {
  return new Intl.NumberFormat(words.language, { style: 'unit', unit: 'millisecond' }).format(ms);
}

/** How long the log is, and that what it says follows. */
export function lines(number: number): string {
  const { one, other } = words.protection.log.entries;
  return fill(new Intl.PluralRules(words.language).select(number) === 'one' ? one : other, {
    number: new Intl.NumberFormat(words.language).format(number),
  });
}
