import { locale } from './here.ts';

const NUMBER = new Intl.NumberFormat(locale);

export function inDigits(value: number): string {
  return NUMBER.format(value);
}

type Unit = 'minute' | 'hour' | 'gigabyte';

/** So many of something: `4 min`, `1.5 hours`. */
export function inUnits(value: number, unit: Unit, look: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, ...look }).format(value);
}

/** Things one after the other, without a word between them. */
export function inARow(things: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(things);
}

/** A day, without the time: `Nov 20, 2026`. */
export function onDay(at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}

/** The time of day where somebody is. */
export function atTime(at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** How long ago: `12 minutes ago`. */
export function minutesAgo(minutes: number): string {
  return new Intl.RelativeTimeFormat(locale).format(-minutes, 'minute');
}
