import type { Category } from '../door/category.ts';
import type { Rule } from '../door/rule.ts';
import type { ParticipantId } from '../ids.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Person } from '../meeting/meeting.ts';

/** Why somebody was no longer inside. */
export const VISIT_ENDS = [
  'left',
  'connection-lost',
  'unattended',
  'signed-out',
  'account-closed',
  'removed',
  'put-back',
  'ended',
] as const;
export type VisitEnd = (typeof VISIT_ENDS)[number];

/** One time that somebody was inside (AT-1). Moments are in ms since the epoch. */
export interface Visit {
  readonly name: string;
  /** What their account is called; null for guests and callers. */
  readonly verifiedName: string | null;
  readonly category: Category;
  readonly came: number;
  /** The rule that let them walk in; null: they were admitted. */
  readonly rule: Rule | null;
  /** What whoever admitted them called themselves; null: they walked in. */
  readonly admittedBy: string | null;
  /** Null, both: they are still inside. */
  readonly left: number | null;
  readonly why: VisitEnd | null;
}

/** Who was inside, by order of entrance, as the log tells it (AT-1, AT-2). */
export function attendance(log: readonly MeetingEvent[]): readonly Visit[] {
  const known = new Map<ParticipantId, Person>();
  const inside = new Map<ParticipantId, number>();
  const visits: Visit[] = [];

  const comes = (id: ParticipantId, by: Pick<Visit, 'came' | 'rule' | 'admittedBy'>) => {
    const person = known.get(id);
    if (!person) return;
    const { name, verifiedName, category } = person;
    inside.set(id, visits.push({ name, verifiedName, category, ...by, left: null, why: null }) - 1);
  };
  const goes = (id: ParticipantId, left: number, why: VisitEnd) => {
    const index = inside.get(id);
    const visit = index === undefined ? undefined : visits[index];
    if (index !== undefined && visit) visits[index] = { ...visit, left, why };
    inside.delete(id);
  };

  for (const event of log) {
    const { type, at } = event;
    if (type === 'knocked' || type === 'entered') known.set(event.person.id, event.person);
    if (type === 'name-changed') {
      const person = known.get(event.id);
      if (person) known.set(event.id, { ...person, name: event.name });
    }
    if (type === 'entered') comes(event.person.id, { came: at, rule: event.rule, admittedBy: null });
    if (type === 'let-in') comes(event.id, { came: at, rule: event.rule, admittedBy: null });
    if (type === 'admitted') comes(event.id, { came: at, rule: null, admittedBy: known.get(event.by)?.name ?? '' });
    if (type === 'left') goes(event.id, at, event.reason);
    if (type === 'removed' || type === 'put-back') goes(event.id, at, type);
    if (type === 'ended' || type === 'cancelled') for (const id of [...inside.keys()]) goes(id, at, 'ended');
  }
  return visits;
}
