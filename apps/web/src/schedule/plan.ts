import type { ManagedMeeting, MeetingTime } from '@foyer/client';
import type { words } from '../i18n/words.ts';
import { isWeekday, type Repeat, type RuleEnd, ruleRead, ruleWritten } from './timing.ts';

/** What stands in the form, as it was typed. */
export interface Plan {
  readonly title: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  readonly zone: string;
  /** `other`: a rule that this page does not make, and keeps. */
  readonly repeat: Repeat | 'other';
  readonly end: RuleEnd['kind'];
  readonly lastDay: string;
  readonly count: string;
  /** The rule that was there before; null: none. */
  readonly rule: string | null;
}

export type PlanError = {
  readonly [K in 'title' | 'day' | 'time' | 'lastDay' | 'count']?: keyof typeof words.schedule.form.errors;
};

/** A new plan: the next full hour but one, for half an hour. */
export function newPlan(now: Date, zone: string): Plan {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000 + 3_600_000);
  const [day = '', clock = ''] = local.toISOString().split('T');
  const time = `${clock.slice(0, 2)}:00`;
  const rest = { minutes: 30, repeat: 'never', end: 'never', lastDay: '', count: '10', rule: null } as const;
  return { title: '', day, time, zone, ...rest };
}

/** What is planned, to be changed. */
export function planOf(title: string, when: NonNullable<ManagedMeeting['when']>): Plan {
  const { start, zone, minutes, rule } = when;
  const { kind, end } = ruleRead(rule);
  return {
    ...{ title, zone, minutes, rule, repeat: kind, end: end.kind },
    day: start.slice(0, 10),
    time: start.slice(11),
    lastDay: end.kind === 'on' ? end.day : '',
    count: end.kind === 'after' ? String(end.count) : '10',
  };
}

/** What has to be mended before the server is asked; it has the last word all the same. */
export function errorsIn(plan: Plan): PlanError {
  const repeats = plan.repeat !== 'never' && plan.repeat !== 'other';
  const wrongDay = plan.repeat === 'weekdays' && !isWeekday(plan.day) ? 'weekday' : null;
  const count = Number(plan.count);
  return {
    ...(plan.title.trim() === '' ? { title: 'title' } : {}),
    ...(plan.day === '' ? { day: 'date' } : wrongDay ? { day: wrongDay } : {}),
    ...(plan.time === '' ? { time: 'start' } : {}),
    ...(repeats && plan.end === 'on' && plan.lastDay < plan.day ? { lastDay: 'until' } : {}),
    ...(repeats && plan.end === 'after' && !(Number.isInteger(count) && count >= 2 && count <= 1_000)
      ? { count: 'count' }
      : {}),
  };
}

/** The plan as the server takes it. */
export function timeOf({ day, time, zone, minutes, ...plan }: Plan): MeetingTime {
  return {
    start: `${day}T${time}`,
    zone,
    minutes,
    rule: plan.repeat === 'other' ? plan.rule : ruleOf(plan.repeat, plan),
  };
}

function ruleOf(repeat: Repeat, { end, lastDay, count }: Pick<Plan, 'end' | 'lastDay' | 'count'>): string | null {
  if (end === 'on') return ruleWritten(repeat, { kind: 'on', day: lastDay });
  return ruleWritten(repeat, end === 'after' ? { kind: 'after', count: Number(count) } : { kind: 'never' });
}
