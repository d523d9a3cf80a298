import { Temporal } from 'temporal-polyfill';

/** The parts that a rule may have, and what may stand there (RFC 5545, 3.3.10). What is not here would be several a day. */
const day = '(?:MO|TU|WE|TH|FR|SA|SU)';
const list = (one: string, most: number) => new RegExp(`^${one}(?:,${one}){0,${most - 1}}$`);
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^(?:[1-9]\d{0,2}|1000)$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYDAY: list(`(?:[+-]?[1-9]\\d?)?${day}`, 14),
  BYMONTHDAY: list('[+-]?[1-9]\\d?', 31),
  BYMONTH: list('[1-9]\\d?', 12),
  BYYEARDAY: list('[+-]?[1-9]\\d{0,2}', 31),
  BYWEEKNO: list('[+-]?[1-9]\\d?', 53),
  BYSETPOS: list('[+-]?[1-9]\\d{0,2}', 31),
  WKST: new RegExp(`^${day}$`),
};

/** The parts of a rule by their names; null if it is none that is understood here. */
export function partsOf(rule: string): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (more.length > 0 || parts.has(name) || !Object.hasOwn(PARTS, name) || !PARTS[name]?.test(value)) return null;
    parts.set(name, value);
  }
  return parts.has('FREQ') && !(parts.has('COUNT') && parts.has('UNTIL')) ? parts : null;
}

/**
 * The rule for times of day on the wall, which know of no zone: `UNTIL` is a moment, or a day, and becomes a time on the
 * wall in the zone of the meeting.
 */
export function onTheWall(parts: ReadonlyMap<string, string>, zone: string): string {
  return [...parts].map(([name, value]) => `${name}=${name === 'UNTIL' ? wallOf(value, zone) : value}`).join(';');
}

function wallOf(until: string, zone: string): string {
  if (!until.includes('T')) return `${until}T235959Z`;
  if (!until.endsWith('Z')) return `${until}Z`;
  const moment = until.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const wall = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  return `${wall.replace(/\..*$/, '').replace(/[-:]/g, '').padEnd(15, '0')}Z`;
}
