import { type Handlers, refusal, reply } from '@foyer/protocol';
import type { sfuRequests } from '@foyer/protocol/sfu';
import type { Lateness } from '@foyer/server-kit';
import type { MediaEngine } from '../media/engine.ts';
import type { Probes } from '../probes/probes.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { MediaTickets } from '../tickets/mediaTicket.ts';

export interface Parts {
  readonly engine: MediaEngine;
  readonly rooms: Rooms;
  readonly probes: Probes;
  readonly tickets: MediaTickets;
  readonly lateness: Lateness;
}

/** What the node does when signaling asks. */
export function sfuHandlers({
  engine,
  rooms,
  probes,
  tickets,
  lateness,
}: Parts): Handlers<typeof sfuRequests, undefined> {
  return {
    'node:capabilities': async () => reply(engine.capabilities),

    'node:census': async () =>
      reply({
        rooms: rooms.all().map(([meeting, room]) => ({
          meeting,
          leftOut: room.leftOut,
          people: room.members.map((participant) => ({ participant, ...room.census(participant) })),
        })),
        probes: probes.count,
        late: lateness.read(),
      }),

    'node:usage': async () => {
      const { user, system } = process.cpuUsage();
      return reply({
        ...rooms.usage(),
        workers: [...engine.workers()],
        late: lateness.read(),
        cpuMs: (user + system) / 1_000,
        residentBytes: process.memoryUsage.rss(),
      });
    },

    'probe:open': async (asked) => {
      const probe = await probes.open(asked);
      return probe === 'capacity' ? refusal('capacity') : reply(probe);
    },

    'media:grant': async ({ meeting, participant, fingerprint }) =>
      reply({ token: tickets.issue({ meeting, participant, fingerprint }) }),

    'media:attach': async ({ meeting, participant, token, ...arrival }) => {
      const redeemed = tickets.redeem(token, (ticket) => {
        if (ticket.meeting !== meeting) return 'wrong-meeting';
        return ticket.participant === participant && ticket.fingerprint === arrival.fingerprint
          ? null
          : 'token-invalid';
      });
      if (!redeemed.ok) return redeemed;
      const attached = await rooms.attach(meeting, { participant, ...arrival });
      if (attached === 'capacity') return refusal('capacity');
      return attached ? reply(attached) : refusal('conflict');
    },

    'media:publish': async ({ meeting, participant, source, rtpParameters }) => {
      const room = rooms.find(meeting);
      const producer = await room?.publish(participant, { source, rtpParameters });
      return producer ? reply({ producer }) : refusal('conflict');
    },

    'media:switch': async ({ meeting, participant, source, on }) => {
      const room = rooms.find(meeting);
      return (await room?.switch(participant, { source, on })) ? reply({}) : refusal('conflict');
    },

    'media:ready': async ({ meeting, participant, consumers }) => {
      const room = rooms.find(meeting);
      return (await room?.ready(participant, consumers)) ? reply({}) : refusal('conflict');
    },

    'media:view': async ({ meeting, participant, view }) =>
      rooms.find(meeting)?.view(participant, view) ? reply({}) : refusal('conflict'),

    'media:restart': async ({ meeting, participant }) => {
      const restarted = await rooms.find(meeting)?.restart(participant);
      return restarted ? reply(restarted) : refusal('conflict');
    },

    'media:read': async ({ meeting, participant }) => {
      const taken = await rooms.find(meeting)?.read(participant);
      return taken ? reply(taken) : refusal('conflict');
    },

    'media:proof': async ({ meeting, participant }) => {
      const proof = rooms.find(meeting)?.proof(participant);
      return proof ? reply({ issuer: tickets.issuer, ...proof }) : refusal('conflict');
    },

    'media:unshare': async ({ meeting, participant }) => {
      rooms.find(meeting)?.unshare(participant);
      return reply({});
    },

    'room:spotlight': async ({ meeting, spotlight }) => {
      rooms.find(meeting)?.spotlight(spotlight);
      return reply({});
    },

    'media:detach': async ({ meeting, participant }) => {
      rooms.detach(meeting, participant);
      return reply({});
    },

    'room:close': async ({ meeting }) => {
      rooms.close(meeting);
      return reply({});
    },
  };
}
