import { pastOf, withPast } from '../lobby/before.ts';
import { withMessage } from '../lobby/message.ts';
import { unreachable } from '../result.ts';
import { withAttendance } from './attendance.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting, Terms } from './meeting.ts';
import {
  afterDenial,
  change,
  emptied,
  enter,
  leave,
  mayHear,
  personOf,
  putBack,
  toldBy,
  withForgiven,
  withRole,
  withSentOut,
} from './steps.ts';

/** The meeting as it stands right after it was opened. */
export function opened(terms: Terms): Meeting {
  return {
    ...terms,
    ended: false,
    cancelled: false,
    locked: false,
    invitation: 1,
    unmuting: true,
    spotlight: null,
    coOrganizers: new Set(),
    waiting: new Map(),
    inside: new Map(),
    messages: [],
    denials: [],
    sentOut: [],
    remembered: [],
    removed: new Map(),
    unattended: null,
  };
}

/** The meeting after one more event. Pure; an event about somebody unknown changes nothing. */
export function apply(meeting: Meeting, event: MeetingEvent): Meeting {
  return withAttendance(after(meeting, event), event.at);
}

function after(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'opened':
      return opened(event.terms);
    case 'reopened':
      return { ...meeting, ended: false };
    case 'knocked': {
      const told = [...meeting.inside.values()].some(mayHear) ? event.at : null;
      const until = event.at + meeting.options.lobbyLimitMs;
      const before = pastOf(meeting, event.person);
      const waiting = { ...event.person, rule: event.rule, before, since: event.at, until, told, away: null };
      return { ...meeting, waiting: new Map(meeting.waiting).set(event.person.id, waiting) };
    }
    case 'entered': {
      const as = { role: event.role, entrance: { how: 'entitled', rule: event.rule } } as const;
      return toldBy(enter(meeting, { ...event.person, away: null }, as), event);
    }
    case 'admitted': {
      const waiting = meeting.waiting.get(event.id);
      if (!waiting) return meeting;
      const entrance = { how: 'admitted', by: event.by } as const;
      return enter(withForgiven(meeting, waiting), waiting, { role: event.role, entrance });
    }
    case 'let-in': {
      const waiting = meeting.waiting.get(event.id);
      if (!waiting) return meeting;
      const entrance = { how: 'entitled', rule: event.rule } as const;
      return enter(meeting, waiting, { role: event.role, entrance });
    }
    case 'denied': {
      const waiting = meeting.waiting.get(event.id);
      return waiting ? withPast(afterDenial(leave(meeting, event.id), waiting, event.at), waiting, 'denied') : meeting;
    }
    case 'put-back': {
      const inside = meeting.inside.get(event.id);
      return inside ? putBack(meeting, inside, event.at) : meeting;
    }
    case 'removed': {
      const gone = meeting.inside.get(event.id) ?? meeting.waiting.get(event.id);
      if (!gone) return meeting;
      const without = withPast(withRole(leave(meeting, event.id), gone, 'attendee'), gone, 'removed');
      return { ...without, removed: new Map(meeting.removed).set(event.id, personOf(gone)) };
    }
    case 'pardoned': {
      const pardoned = meeting.removed.get(event.id);
      const removed = new Map(meeting.removed);
      removed.delete(event.id);
      return pardoned ? withSentOut({ ...meeting, removed }, pardoned) : meeting;
    }
    case 'timed-out':
    case 'left':
      return leave(meeting, event.id);
    case 'kept-waiting': {
      const waiting = meeting.waiting.get(event.id);
      const until = event.at + meeting.options.lobbyLimitMs;
      return waiting ? change(meeting, event.id, { until }) : meeting;
    }
    case 'message-sent': {
      const { to, text, at } = event;
      return withMessage(meeting, { to, from: meeting.inside.get(event.by)?.name ?? '', text, at });
    }
    case 'name-changed':
      return change(meeting, event.id, { name: event.name });
    case 'role-changed': {
      const person = meeting.inside.get(event.id);
      if (!person) return meeting;
      return toldBy(change(withRole(meeting, person, event.role), event.id, { role: event.role }), event);
    }
    case 'dropped':
      return change(meeting, event.id, { away: event.at });
    case 'returned': {
      const back = change(meeting, event.id, { away: null });
      const person = back.inside.get(event.id);
      return person ? toldBy(back, { role: person.role, at: event.at }) : back;
    }
    case 'hand-raised':
      return change(meeting, event.id, { hand: event.at });
    case 'hand-lowered':
      return change(meeting, event.id, { hand: null });
    case 'switched':
      return change(meeting, event.id, { [event.device]: event.on });
    case 'muted':
      return change(meeting, event.id, { microphone: false, asked: false });
    case 'asked-to-unmute':
      return change(meeting, event.id, { asked: true });
    case 'screen-shared':
      return change(meeting, event.id, { screen: true });
    case 'screen-stopped':
      return change(meeting, event.id, { screen: false });
    case 'spotlit':
      return { ...meeting, spotlight: event.id };
    case 'options-changed':
      return { ...meeting, options: event.options };
    case 'invitation-reset':
      return { ...meeting, invitation: meeting.invitation + 1 };
    case 'renamed':
      return { ...meeting, title: event.title };
    case 'appointed':
    case 'dismissed':
      return withRole(meeting, event, event.type === 'appointed' ? 'organizer' : 'attendee');
    case 'locked':
      return { ...meeting, locked: true };
    case 'unlocked':
      return { ...meeting, locked: false };
    case 'unmuting-forbidden': {
      const inside = new Map([...meeting.inside].map(([id, one]) => [id, { ...one, asked: false }]));
      return { ...meeting, unmuting: false, inside };
    }
    case 'unmuting-allowed':
      return { ...meeting, unmuting: true };
    case 'seconded':
      return meeting;
    case 'ended':
      return emptied(meeting);
    case 'cancelled':
      return { ...emptied(meeting), cancelled: true };
    default:
      return unreachable(event);
  }
}
