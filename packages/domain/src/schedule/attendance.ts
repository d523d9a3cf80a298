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

  for (const event of log)
    switch (event.type) {
      case 'knocked':
        known.set(event.person.id, event.person);
        break;
      case 'entered':
        known.set(event.person.id, event.person);
        comes(event.person.id, { came: event.at, rule: event.rule, admittedBy: null });
        break;
      case 'admitted':
        comes(event.id, { came: event.at, rule: null, admittedBy: known.get(event.by)?.name ?? '' });
        break;
      case 'let-in':
        comes(event.id, { came: event.at, rule: event.rule, admittedBy: null });
        break;
      case 'left':
        goes(event.id, event.at, event.reason);
        break;
      case 'removed':
      case 'put-back':
        goes(event.id, event.at, event.type);
        break;
      case 'ended':
      case 'cancelled':
        for (const id of [...inside.keys()]) goes(id, event.at, 'ended');
        break;
      default:
    }
  return visits;
}
