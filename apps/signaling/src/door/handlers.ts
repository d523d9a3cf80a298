import {
  type Credentials,
  entranceFor,
  hasRoomFor,
  isOrganizer,
  type LobbyFact,
  type Meeting,
  type ParticipantId,
  shows,
} from '@foyer/domain';
import { type doorRoutes, type Handlers, type Input, refusal, reply } from '@foyer/protocol';
import { randomId } from '@foyer/server-kit';
import type { Visitor } from '../gateway/routes.ts';
import type { MediaNode } from '../media/node.ts';
import { keyOf, type ReconnectTokens } from '../reconnect/tokens.ts';
import type { JoinTickets } from './joinTicket.ts';
import { anybody, credentialsOf, type SeenParts, seenBy } from './seen.ts';

export interface DoorParts extends SeenParts {
  readonly node: MediaNode;
  readonly tickets: JoinTickets;
  readonly tokens: ReconnectTokens;
}

type Knock = Input<(typeof doorRoutes)['door:join']>;

export function doorHandlers(parts: DoorParts): Handlers<typeof doorRoutes, Visitor> {
  const { meetings, invitations, inside, node, tickets, tokens, clock } = parts;
  const look = seenBy(parts);

  /** What speaks against a ticket now, for somebody with these credentials. */
  function objectionTo(meeting: Meeting, who: Credentials) {
    const now = clock.now();
    const entrance = entranceFor(meeting, who, now);
    // To guests an ended meeting is like one that never was: only those it is about learn that it is over.
    if (entrance.now === 'closed' || entrance.now === 'cancelled') {
      const knows = entrance.now === 'closed' ? who.account !== null : isOrganizer(meeting, who);
      if (knows) return refusal('meeting-ended');
      return refusal(who.proof === 'invitation' ? 'proof-invalid' : 'not-found');
    }
    if (entrance.now === 'removed') return refusal('removed');
    if (entrance.now === 'denied') {
      const wait = entrance.again === null ? {} : { retryAfterMs: entrance.again - now };
      return { ok: false, code: 'denied', ...wait } as const;
    }
    if (entrance.now === 'straight-in' && !hasRoomFor(meeting, entrance.rule)) return refusal('meeting-full');
    if (entrance.now === 'lobby' && meeting.waiting.size >= meeting.lobbyCapacity) return refusal('lobby-full');
    return null;
  }

  return {
    'door:look': async (asked, visitor) => {
      const seen = await look(asked, visitor);
      if (!seen) return refusal('not-found');
      const { meeting, who, invited, entrance } = seen;
      const learns = (fact: LobbyFact) => entrance.now === 'straight-in' || shows(meeting, who, fact);
      return reply({
        title: learns('title') ? meeting.title : null,
        organizer: learns('organizer') ? meeting.organizer.name : null,
        invited,
        entrance: entrance.now,
        again: entrance.now === 'denied' ? entrance.again : null,
        you: visitor.account?.name ?? null,
        capabilities: node.capabilities,
        now: clock.now(),
      });
    },

    // The ticket only lets somebody ask: how they are received is decided when their socket opens, by the rules.
    'door:join': async (knock: Knock, { account, session, address, visitor, remember }) => {
      const { meeting: id, name, fingerprint, key, proof } = knock;
      const meeting = await meetings.read(id);
      if (!keyOf(key)) return refusal('bad-request');
      const shown = proof && (await invitations.check(meeting, { ...knock, proof }));
      // An account makes up for an invitation that does not count, or does no more.
      if (proof && shown === null && !account) return refusal('proof-invalid');
      if (!meeting) return refusal('not-found');

      const by = { location: inside.locationOf(address), proof: shown === null ? 'none' : 'invitation' } as const;
      const objection = objectionTo(meeting, credentialsOf(account, { ...by, visitor: visitor ?? anybody() }));
      if (objection) return objection;
      // Whoever is refused gets nothing to be known by: that alone would say that the meeting once was.
      const who = credentialsOf(account, { ...by, visitor: remember() });
      const participant = randomId() as ParticipantId;
      const person = {
        id: participant,
        name,
        verifiedName: account?.name ?? null,
        invitedAs: shown?.invitedAs ?? null,
        session: session?.id ?? null,
        ...who,
      };
      return reply({
        participant,
        token: tickets.issue({ meeting: id, person, fingerprint, returning: false }),
        reconnect: await tokens.first({ meeting: id, participant, key }),
        proof: shown?.mutual ?? null,
      });
    },
  };
}
