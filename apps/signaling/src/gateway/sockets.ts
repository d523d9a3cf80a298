import type { Server as HttpServer } from 'node:http';
import { meetingId, PROTOCOL_VERSION, type RefusalCode } from '@foyer/protocol';
import { type Clock, inBackground, type Log } from '@foyer/server-kit';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import type { JoinTicket, JoinTickets } from '../door/joinTicket.ts';
import type { Line } from '../people/people.ts';
import { addressOf } from './address.ts';
import { isBroken } from './broken.ts';
import type { Crowd } from './crowd.ts';
import type { Caller, Message } from './gateway.ts';
import type { Limiter } from './limiter.ts';
import { whoIs } from './network.ts';
import { isOwnOrigin } from './origin.ts';
import { Sequence } from './sequence.ts';
import { lineTo, type SocketLine } from './socketLine.ts';

/** A message over this closes its socket (WR-5), in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

export interface SocketParts {
  readonly publicUrl: URL;
  readonly tickets: JoinTickets;
  readonly serve: (caller: Caller, message: Message) => Promise<unknown>;
  /** Somebody with a genuine ticket is at the door. */
  readonly onArrive: (ticket: JoinTicket, line: Line) => Promise<void>;
  /** Their line is gone. */
  readonly onGone: (caller: Caller, line: Line) => Promise<void>;
  /** By address, before anybody has proved anything. */
  readonly limiter: Limiter;
  /** Who holds a place from which address. */
  readonly crowd: Crowd;
  readonly behindProxy: boolean;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a handshake takes from the 300 points that an address has for every 10 s. */
const HANDSHAKE_COST = 2;

const handshake = z.object({ token: z.string().max(2048), version: z.number().int() });

/** Opens sockets to whoever brings a join token, and lets every message through the gateway and nothing around it. */
export function serveSockets(http: HttpServer, parts: SocketParts): Server {
  const io = new Server(http, {
    path: '/socket',
    transports: ['websocket'],
    serveClient: false,
    allowEIO3: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    connectTimeout: 5_000,
    // A line that broke without a word is noticed within 12 s, on both ends.
    pingInterval: 6_000,
    pingTimeout: 6_000,
    perMessageDeflate: false,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, decide) => {
      if (isOwnOrigin(request.headers.origin, parts.publicUrl)) return decide(null, true);
      inBackground(noteStranger(addressOf(request, parts.behindProxy)), { log: parts.log, what: 'origin' });
      decide('origin-rejected' satisfies RefusalCode, false);
    },
  });

  const arrived = new WeakSet<Socket>();
  io.use((socket, next) => inBackground(greet(socket, next), { log: parts.log, what: 'handshake' }));

  /** Somebody else's page is at the door: that costs like any handshake, or it would be a way to fill the audit. */
  async function noteStranger(address: string): Promise<void> {
    const tooOften = (await parts.limiter.take(address, HANDSHAKE_COST)) !== null;
    const code = tooOften ? 'rate-limited' : 'origin-rejected';
    parts.audit.refused({ asked: 'handshake', code }, whoIs(address, null));
  }

  async function greet(socket: Socket, next: (refused?: Error) => void): Promise<void> {
    const address = addressOf(socket.request, parts.behindProxy);
    const refused = await admitted(socket, address);
    if (refused === null) {
      const { meeting, person, returning } = socket.data as JoinTicket;
      const by = person.account === null ? null : { id: person.account };
      parts.audit.note('arrived', { meeting, participant: person.id, returning }, whoIs(address, by));
      return next();
    }
    parts.log.info({ code: refused }, 'handshake refused');
    parts.audit.refused({ asked: 'handshake', code: refused }, whoIs(address, null));
    next(Object.assign(new Error(refused), { data: { code: refused } }));
  }

  async function admitted(socket: Socket, address: string): Promise<RefusalCode | null> {
    if ((await parts.limiter.take(address, HANDSHAKE_COST)) !== null) return 'rate-limited';
    const place = ({ meeting }: JoinTicket) => `${meeting} ${address}`;
    const hasRoom = (claims: JoinTicket) => parts.crowd.hasRoom(place(claims), claims.person.id);
    const ticket = await ticketOf(socket, parts.tickets, (claims) => (hasRoom(claims) ? null : 'rate-limited'));
    if (!ticket.ok) return ticket.code;
    // Who has hung up meanwhile needs no place, and nobody would give it up for them.
    if (socket.conn.readyState !== 'open') return 'bad-request';
    if (!hasRoom(ticket.claims)) return 'rate-limited';
    const giveUp = parts.crowd.enter(place(ticket.claims), ticket.claims.person.id);
    // Whoever hangs up before they have arrived leaves no place behind.
    socket.conn.once('close', () => !arrived.has(socket) && giveUp());
    socket.data = ticket.claims;
    return null;
  }

  io.on('connection', (socket) => {
    arrived.add(socket);
    const ticket = socket.data as JoinTicket;
    const caller: Caller = {
      meeting: ticket.meeting,
      participant: ticket.person.id,
      fingerprint: ticket.fingerprint,
    };
    const line = lineTo(socket, parts.clock);
    const sequence = new Sequence();
    socket.onAny((name: unknown, ...rest: unknown[]) => line.answers(receive(name, rest, { caller, line, sequence })));
    // An event named "error" is anybody's to send, and would be thrown if nobody listened.
    socket.on('error', () => {});
    socket.once('disconnect', (reason) => {
      const { meeting, participant } = caller;
      if (isBroken(reason)) parts.audit.refused({ meeting, participant, asked: 'line', code: 'bad-request' });
      inBackground(parts.onGone(caller, line), { log: parts.log, what: 'gone' });
    });
    inBackground(parts.onArrive(ticket, line), { log: parts.log, what: 'arrive' });
  });

  async function receive(
    name: unknown,
    rest: readonly unknown[],
    { caller, line, sequence }: { caller: Caller; line: SocketLine; sequence: Sequence },
  ): Promise<void> {
    const acknowledge = rest.at(-1);
    // Without somebody to tell how it ended, nothing is begun (WR-4).
    if (typeof acknowledge !== 'function') return;
    // A request is a number and one input; whatever else somebody packs in makes it another, unknown shape.
    const [number, input] = rest.length === 3 ? rest : [];
    const outOfOrder = sequence.take(number);
    acknowledge(await parts.serve(caller, { name, input, objection: line.isMuted() ? 'not-admitted' : outOfOrder }));
  }

  return io;
}

async function ticketOf(
  socket: Socket,
  tickets: JoinTickets,
  objection: (ticket: JoinTicket) => 'rate-limited' | null,
) {
  const auth = handshake.safeParse(socket.handshake.auth);
  const meeting = meetingId.safeParse(socket.handshake.query['meeting']);
  if (!auth.success || !meeting.success) return { ok: false, code: 'bad-request' } as const;
  if (auth.data.version !== PROTOCOL_VERSION) return { ok: false, code: 'bad-request' } as const;
  return tickets.redeem(auth.data.token, (ticket) =>
    ticket.meeting === meeting.data ? objection(ticket) : 'wrong-meeting',
  );
}
