import type { ParticipantId } from '../ids.ts';
import { unreachable } from '../result.ts';
import { type Role, roleMay } from '../roles/privileges.ts';
import type { MeetingEvent } from './events.ts';
import type { Entrance, Inside, Meeting, Person, Terms } from './meeting.ts';

/** The meeting as it stands right after it was opened. */
export function opened(terms: Terms): Meeting {
  return { ...terms, ended: false, waiting: new Map(), inside: new Map() };
}

/** The meeting after one more event. Pure; an event about somebody unknown changes nothing. */
export function apply(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'opened':
      return opened(event.terms);
    case 'reopened':
      return { ...meeting, ended: false };
    case 'knocked': {
      const told = [...meeting.inside.values()].some(mayAdmit) ? event.at : null;
      const waiting = new Map(meeting.waiting).set(event.person.id, { ...event.person, since: event.at, told });
      return { ...meeting, waiting };
    }
    case 'entered': {
      const inside = enter(meeting, event.person, { role: event.role, entrance: { how: 'entitled' } });
      return mayAdmit(event) ? { ...inside, waiting: toldBy(inside.waiting, event.at) } : inside;
    }
    case 'admitted': {
      const waiting = meeting.waiting.get(event.id);
      if (!waiting) return meeting;
      const { since: _since, told: _told, ...person } = waiting;
      return enter(meeting, person, { role: event.role, entrance: { how: 'admitted', by: event.by } });
    }
    case 'hand-raised':
      return change(meeting, event.id, { hand: event.at });
    case 'hand-lowered':
      return change(meeting, event.id, { hand: null });
    case 'role-changed':
      return change(meeting, event.id, { role: event.role });
    case 'muted':
      return change(meeting, event.id, { microphone: false });
    case 'put-back': {
      const inside = meeting.inside.get(event.id);
      if (!inside) return meeting;
      const { id, name, category, account } = inside;
      const { waiting, ...rest } = without(meeting, id);
      const back = { id, name, category, account, since: event.at, told: event.at };
      return { ...rest, waiting: new Map(waiting).set(id, back) };
    }
    case 'removed':
    case 'denied':
    case 'timed-out':
    case 'left':
      return without(meeting, event.id);
    case 'switched':
      return change(meeting, event.id, { [event.device]: event.on });
    case 'ended':
      return { ...meeting, ended: true, waiting: new Map(), inside: new Map() };
    default:
      return unreachable(event);
  }
}

function mayAdmit({ role }: { readonly role: Role }): boolean {
  return roleMay(role, 'lobby.admit');
}

function toldBy(waiting: Meeting['waiting'], at: number): Meeting['waiting'] {
  return new Map([...waiting].map(([id, one]) => [id, one.told === null ? { ...one, told: at } : one]));
}

function enter(meeting: Meeting, person: Person, as: { role: Inside['role']; entrance: Entrance }): Meeting {
  const { waiting, inside } = without(meeting, person.id);
  return {
    ...meeting,
    waiting,
    inside: new Map(inside).set(person.id, { ...person, ...as, microphone: false, camera: false, hand: null }),
  };
}

function change(meeting: Meeting, id: ParticipantId, to: Partial<Inside>): Meeting {
  const person = meeting.inside.get(id);
  return person ? { ...meeting, inside: new Map(meeting.inside).set(id, { ...person, ...to }) } : meeting;
}

function without(meeting: Meeting, id: ParticipantId): Meeting {
  const waiting = new Map(meeting.waiting);
  const inside = new Map(meeting.inside);
  waiting.delete(id);
  inside.delete(id);
  return { ...meeting, waiting, inside };
}
