import { entranceFor, type ParticipantId } from '@foyer/domain';
import { type doorRoutes, type Handlers, refusal, reply } from '@foyer/protocol';
import { type Clock, randomId, type TicketOffice } from '@foyer/server-kit';
import type { Visitor } from '../gateway/routes.ts';
import type { MediaNode } from '../media/node.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { JoinTicket } from './joinTicket.ts';

export interface DoorParts {
  readonly meetings: Meetings;
  readonly node: MediaNode;
  readonly tickets: TicketOffice<JoinTicket>;
  readonly clock: Clock;
}

export function doorHandlers({ meetings, node, tickets, clock }: DoorParts): Handlers<typeof doorRoutes, Visitor> {
  return {
    'door:look': async ({ meeting: id }, { account }) => {
      const meeting = await meetings.read(id);
      if (!meeting) return refusal('not-found');
      return reply({
        title: meeting.title,
        organizer: meeting.organizer.name,
        entrance: entranceFor(meeting, { account: account?.id ?? null }),
        you: account?.name ?? null,
        capabilities: node.capabilities,
        now: clock.now(),
      });
    },

    // The ticket only lets somebody ask: how they are received is decided when their socket opens, by the rules.
    'door:join': async ({ meeting: id, name, fingerprint }, { account }) => {
      const meeting = await meetings.read(id);
      if (!meeting) return refusal('not-found');
      const entrance = entranceFor(meeting, { account: account?.id ?? null });
      if (entrance === 'closed') return refusal('meeting-ended');
      if (entrance === 'lobby' && meeting.waiting.size >= meeting.lobbyCapacity) return refusal('lobby-full');
      const participant = randomId() as ParticipantId;
      const category = account ? 'internal' : 'anonymous';
      const person = { id: participant, name, category, account: account?.id ?? null } as const;
      return reply({ participant, token: tickets.issue({ meeting: id, person, fingerprint }) });
    },
  };
}
