import {
  type AccountId,
  type Credentials,
  entranceFor,
  hasRoomFor,
  type ParticipantId,
  type VisitorId,
} from '@foyer/domain';
import { type doorRoutes, type Handlers, refusal, reply } from '@foyer/protocol';
import { type Clock, randomId } from '@foyer/server-kit';
import type { Visitor } from '../gateway/routes.ts';
import type { MediaNode } from '../media/node.ts';
import type { Meetings } from '../meetings/meetings.ts';
import { keyOf, type ReconnectTokens } from '../reconnect/tokens.ts';
import type { JoinTickets } from './joinTicket.ts';

export interface DoorParts {
  readonly meetings: Meetings;
  readonly node: MediaNode;
  readonly tickets: JoinTickets;
  readonly tokens: ReconnectTokens;
  readonly clock: Clock;
}

export function doorHandlers(parts: DoorParts): Handlers<typeof doorRoutes, Visitor> {
  const { meetings, node, tickets, tokens, clock } = parts;
  return {
    'door:look': async ({ meeting: id }, { account, visitor }) => {
      const meeting = await meetings.read(id);
      if (!meeting) return refusal('not-found');
      // Whoever was never here has done nothing yet: any new name for them will do.
      const who = credentialsOf(account, visitor ?? (randomId() as VisitorId));
      const entrance = entranceFor(meeting, who, clock.now());
      return reply({
        title: meeting.title,
        organizer: meeting.organizer.name,
        entrance: entrance.now,
        again: entrance.now === 'denied' ? entrance.again : null,
        you: account?.name ?? null,
        capabilities: node.capabilities,
        now: clock.now(),
      });
    },

    // The ticket only lets somebody ask: how they are received is decided when their socket opens, by the rules.
    'door:join': async ({ meeting: id, name, fingerprint, key }, { account, remember }) => {
      const meeting = await meetings.read(id);
      if (!meeting) return refusal('not-found');
      if (!keyOf(key)) return refusal('bad-request');
      const who = credentialsOf(account, remember());
      const entrance = entranceFor(meeting, who, clock.now());
      if (entrance.now === 'closed') return refusal('meeting-ended');
      if (entrance.now === 'removed') return refusal('removed');
      if (entrance.now === 'denied')
        return {
          ok: false,
          code: 'denied',
          ...(entrance.again === null ? {} : { retryAfterMs: entrance.again - clock.now() }),
        };
      if (entrance.now === 'straight-in' && !hasRoomFor(meeting, entrance.rule)) return refusal('meeting-full');
      if (entrance.now === 'lobby' && meeting.waiting.size >= meeting.lobbyCapacity) return refusal('lobby-full');
      const participant = randomId() as ParticipantId;
      const person = { id: participant, name, verifiedName: account?.name ?? null, ...who };
      return reply({
        participant,
        token: tickets.issue({ meeting: id, person, fingerprint, returning: false }),
        reconnect: await tokens.first({ meeting: id, participant, key }),
      });
    },
  };
}

/** What there is proof of. Nobody has named networks yet, so everybody comes from outside. */
function credentialsOf(account: { readonly id: AccountId } | null, visitor: VisitorId): Credentials {
  const elsewhere = { visitor, location: 'outside' } as const;
  if (account) return { ...elsewhere, account: account.id, category: 'internal', proof: 'account' };
  return { ...elsewhere, account: null, category: 'anonymous', proof: 'invitation' };
}
