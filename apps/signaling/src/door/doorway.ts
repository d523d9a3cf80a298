import { type Departure, entranceFor, type Refusal, refuse } from '@foyer/domain';
import type { EndReason } from '@foyer/protocol';
import type { Held } from '../limits/held.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Line, People } from '../people/people.ts';
import type { SignOut } from '../sessions/signOut.ts';
import type { JoinTicket } from './joinTicket.ts';

export interface DoorwayParts {
  readonly meetings: Meetings;
  readonly people: People;
  readonly held: Held;
  readonly signOut: SignOut;
}

/** Lets somebody with a genuine ticket to the door, where the rules receive them. */
export function doorway({ meetings, people, held, signOut }: DoorwayParts) {
  return async ({ meeting, person, returning }: JoinTicket, line: Line): Promise<void> => {
    people.add(meeting, person.id, line);
    const command = returning ? ({ type: 'return', by: person.id } as const) : ({ type: 'arrive', person } as const);
    const over = await signOut.objectionTo(person);
    const arrived = over === null ? await meetings.change(meeting, command) : refuse(over);
    if (arrived.ok) {
      // Their session may have ended while they came in.
      await signOut.leaves(meeting, person);
      return;
    }
    // The way here was open a moment ago, when the ticket was issued.
    people.remove(meeting, person.id, line);
    held.release(person.id);
    const again = arrived.code === 'denied' ? await knocksAgain(meetings, { meeting, person }) : null;
    line.send({ name: 'self:ended', payload: { reason: endFor(arrived.code), again } });
    line.close();
  };
}

/** From when on somebody may knock who was denied in another tab meanwhile, in ms since the epoch; null: no more. */
async function knocksAgain(meetings: Meetings, { meeting, person }: Pick<JoinTicket, 'meeting' | 'person'>) {
  const now = await meetings.read(meeting);
  const entrance = now && entranceFor(now, person, 0);
  return entrance?.now === 'denied' ? entrance.again : null;
}

/** How it ends for whoever is refused at the very door. */
function endFor(code: Refusal | Departure | 'not-found'): EndReason {
  if (code === 'signed-out' || code === 'account-closed') return code;
  if (code === 'meeting-full' || code === 'lobby-full' || code === 'removed' || code === 'denied') return code;
  return code === 'not-admitted' ? 'connection-lost' : 'meeting-ended';
}
