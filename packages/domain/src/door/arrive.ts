import { namedOnce } from '../invitation/invitedAs.ts';
import type { Arrive } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse, unreachable } from '../result.ts';
import { roleOnArrival } from '../roles/onArrival.ts';
import { entranceFor } from './entrance.ts';
import { hasRoomFor } from './level.ts';

export type ArriveRefusal = 'meeting-ended' | 'meeting-full' | 'lobby-full' | 'already-here' | 'denied' | 'removed';

/** Receives somebody at the door: whoever is entitled walks in, everybody else knocks (DO-2 to DO-13, ME-4). */
export function arrive(meeting: Meeting, { person: who, at }: Arrive): Result<readonly MeetingEvent[], ArriveRefusal> {
  const person = namedOnce(meeting, who);
  if (meeting.inside.has(person.id) || meeting.waiting.has(person.id)) return refuse('already-here');
  const entrance = entranceFor(meeting, person, at);
  switch (entrance.now) {
    case 'closed':
      return refuse('meeting-ended');
    case 'denied':
    case 'removed':
      return refuse(entrance.now);
    case 'straight-in': {
      const { rule } = entrance;
      if (!hasRoomFor(meeting, rule)) return refuse('meeting-full');
      const entered: MeetingEvent = { type: 'entered', person, role: roleOnArrival(meeting, person), rule, at };
      return ok(meeting.ended ? [{ type: 'reopened', at }, entered] : [entered]);
    }
    case 'lobby':
      if (meeting.waiting.size >= meeting.lobbyCapacity) return refuse('lobby-full');
      return ok([{ type: 'knocked', person, rule: entrance.rule, at }]);
    default:
      return unreachable(entrance);
  }
}
