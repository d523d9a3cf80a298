import type { MeetingVisit } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { dayIn } from './timing.ts';

/** The days on which people came, the latest first, each with who came then by order of entrance. */
export function byDay(
  visits: readonly MeetingVisit[],
  zone: string,
): readonly { readonly day: string; readonly visits: readonly MeetingVisit[] }[] {
  const days = Map.groupBy(visits, ({ came }) => dayIn(zone, came));
  return [...days].map(([day, these]) => ({ day, visits: these })).toReversed();
}

/** How somebody came in, as people say it. */
export function howInWords({ rule, admittedBy }: Pick<MeetingVisit, 'rule' | 'admittedBy'>): string {
  if (admittedBy !== null) return fill(words.schedule.page.admittedBy, { name: admittedBy });
  return rule === null ? '' : words.schedule.rules[rule];
}

/**
 * The list as a table that spreadsheets open: one line each, comma-separated (RFC 4180), moments in ISO 8601.
 *
 * People call themselves what they like: what a spreadsheet would take for a formula stands behind an apostrophe.
 */
export function asCsv(visits: readonly MeetingVisit[]): string {
  const { columns } = words.schedule.page;
  const iso = (at: number | null) => (at === null ? '' : new Date(at).toISOString());
  const head = [
    columns.name,
    words.schedule.page.account,
    words.schedule.page.kind,
    columns.came,
    columns.left,
    columns.how,
  ];
  const lines = visits.map((one) => [
    one.name,
    one.verifiedName ?? '',
    words.schedule.categories[one.category],
    iso(one.came),
    iso(one.left),
    howInWords(one),
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
