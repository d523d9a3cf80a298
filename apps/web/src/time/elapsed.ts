import { locale } from '../i18n/here.ts';

const LEADING = new Intl.NumberFormat(locale, { useGrouping: false });
const TWO = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });

/** How long since `since`, as a clock shows it: 0:07, 12:30, 1:02:03. Never negative: two clocks seldom agree. */
export function elapsed(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = TWO.format(seconds % 60);
  return hours === 0
    ? `${LEADING.format(minutes)}:${rest}`
    : `${LEADING.format(hours)}:${TWO.format(minutes % 60)}:${rest}`;
}

export function minutesSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 60_000));
}
