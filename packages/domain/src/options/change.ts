import { hasRoomFor, receive } from '../door/level.ts';
import type { ParticipantId } from '../ids.ts';
import type { OptionsChange } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { enter, putBack } from '../meeting/steps.ts';
import { ok, type Result, refuse } from '../result.ts';
import { mayAct, namedAs } from '../roles/actor.ts';
import { roleOnArrival } from '../roles/onArrival.ts';
import { allows, areEqual, areSound, isLooser } from './options.ts';

/** Changes the options while the meeting goes on, and what follows from that at once (OP-1 to OP-5). */
export function changeOptions(
  meeting: Meeting,
  { by, options: asked, at }: OptionsChange,
): Result<readonly MeetingEvent[], 'forbidden' | 'out-of-range' | 'meeting-ended'> {
  if (!mayAct(meeting, by, 'options.change')) return refuse('forbidden');
  if (meeting.cancelled) return refuse('meeting-ended');
  const options = { ...meeting.options, ...asked };
  if (!areSound(options)) return refuse('out-of-range');
  if (areEqual(options, meeting.options)) return ok([]);

  const act = { by: namedAs(by), at };
  const back = noLongerAllowed(meeting, { ...meeting, options });
  const sharing = [...meeting.inside.values()].filter(
    (one) => one.screen && !back.includes(one) && !allows(options, 'screens', one.role),
  );
  const rest = back.reduce((now, one) => putBack(now, one, at), { ...meeting, options });
  return ok([
    { type: 'options-changed', options, ...act },
    ...back.map(({ id }) => ({ type: 'put-back', id, ...act }) as const),
    ...sharing.map(({ id }) => ({ type: 'screen-stopped', id, at }) as const),
    ...(isLooser(options, meeting.options) ? lettingIn(rest, act) : []),
  ]);
}

/** Whose category was allowed and is no more (OP-4); not who was let in although it was not. */
function noLongerAllowed(before: Meeting, after: Meeting) {
  return [...before.inside.values()].filter(
    ({ role, category }) =>
      role !== 'organizer' &&
      before.options.categories.includes(category) &&
      !after.options.categories.includes(category),
  );
}

/** Who of those waiting goes straight in now, by order of arrival, as far as there is room (OP-3). */
function lettingIn(meeting: Meeting, act: { readonly by: ParticipantId | null; readonly at: number }): MeetingEvent[] {
  const events: MeetingEvent[] = [];
  let now = meeting;
  for (const one of meeting.waiting.values()) {
    const { straightIn, rule } = receive(now, one);
    if (!straightIn || !hasRoomFor(now, rule)) continue;
    const role = roleOnArrival(now, one);
    events.push({ type: 'let-in', id: one.id, rule, role, ...act });
    now = enter(now, one, { role, entrance: { how: 'entitled', rule } });
  }
  return events;
}
