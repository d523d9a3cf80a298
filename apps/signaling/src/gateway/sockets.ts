import { type Server as HttpServer, type IncomingMessage, ServerResponse } from 'node:http';
import { mediaWish, meetingId, PROTOCOL_VERSION, type Refused, refusal } from '@foyer/protocol';
import { type Clock, inBackground, type Log } from '@foyer/server-kit';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import type { JoinTicket, JoinTickets } from '../door/joinTicket.ts';
import { type Held, LOOK_AGAIN_MS } from '../limits/held.ts';
import type { Limits } from '../limits/limits.ts';
import type { HoldingRow } from '../limits/table.ts';
import type { Who } from '../limits/who.ts';
import type { Line, LineProof } from '../people/people.ts';
import { tlsOf } from '../protection/tlsOf.ts';
import { addressOf } from './address.ts';
import { isBroken } from './broken.ts';
import type { Caller, Message } from './gateway.ts';
import { whoIs } from './network.ts';
import { Sequence } from './sequence.ts';
import { lineTo, type SocketLine } from './socketLine.ts';
import { Upgrades } from './upgrade.ts';

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
  readonly limits: Limits;
  /** Who holds places and sockets. */
  readonly held: Held;
  readonly behindProxy: boolean;
  /** What stands at the head of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where sockets are opened. */
export const SOCKET_PATH = '/socket/';

const JSON_HEAD = { 'Content-Type': 'application/json; charset=utf-8' };
const NOTHING_HERE = JSON.stringify(refusal('bad-request'));

const handshake = z.object({
  token: z.string().max(2048),
  version: z.number().int(),
  media: z.nullable(mediaWish).default(null),
});

/** Opens sockets to whoever brings a join token, and lets every message through the gateway and nothing around it. */
export function serveSockets(http: HttpServer, parts: SocketParts): Server {
  const upgrades = new Upgrades(parts);
  const io = new Server(http, {
    path: SOCKET_PATH,
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
  });

  // Before our library looks at it, which would answer in its own way.
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    // Not an upgrade: there is nothing here to be asked for.
    if (response instanceof ServerResponse) return void response.writeHead(400, JSON_HEAD).end(NOTHING_HERE);
    inBackground(admit(request, next), { log: parts.log, what: 'upgrade' });
  });

  async function admit(request: IncomingMessage, next: () => void): Promise<void> {
    if (await upgrades.admits(request)) next();
  }

  const arrived = new WeakSet<Socket>();
  const proofs = new WeakMap<Socket, LineProof>();
  io.use((socket, next) => inBackground(greet(socket, next), { log: parts.log, what: 'handshake' }));

  async function greet(socket: Socket, next: (refused?: Error) => void): Promise<void> {
    const address = addressOf(socket.request, parts.behindProxy);
    const refused = await admitted(socket, address);
    if (refused === null) {
      const { meeting, person, returning } = socket.data as JoinTicket;
      const by = person.account === null ? null : { id: person.account };
      parts.audit.note('arrived', { meeting, participant: person.id, returning }, whoIs(address, by));
      return next();
    }
    const { ok: _, ...data } = refused;
    parts.log.info({ code: data.code }, 'handshake refused');
    parts.audit.refused({ asked: 'handshake', code: data.code }, whoIs(address, null));
    next(Object.assign(new Error(data.code), { data }));
  }

  async function admitted(socket: Socket, address: string): Promise<Refused | null> {
    const wait = await parts.limits.take('handshake', { address });
    if (wait !== null) return { ok: false, code: 'rate-limited', retryAfterMs: wait };
    const hasRoom = (claims: JoinTicket) =>
      rowsFor(claims).every((row) => parts.held.hasRoom(row, holderOf(claims, address), claims.person.id));
    const ticket = await ticketOf(socket, parts.tickets, (claims) => (hasRoom(claims) ? null : 'rate-limited'));
    if (!ticket.ok) return ticket.code === 'rate-limited' ? NO_ROOM : refusal(ticket.code);
    const { claims, wish } = ticket;
    const participant = claims.person.id;
    // Their line was cut because they did not stop asking.
    const cut = claims.returning ? await parts.limits.peek('events.refused', { participant }) : null;
    if (cut !== null) return { ok: false, code: 'rate-limited', retryAfterMs: cut };
    // Who has hung up meanwhile needs no place, and nobody would give it up for them.
    if (socket.conn.readyState !== 'open') return refusal('bad-request');
    if (!hasRoom(claims)) return NO_ROOM;
    const giveUp = rowsFor(claims).map((row) => parts.held.hold(row, holderOf(claims, address), participant));
    // Whoever hangs up before they have arrived leaves no place behind.
    socket.conn.once('close', () => {
      if (!arrived.has(socket)) for (const one of giveUp) one();
    });
    if (claims.person.account !== null) upgrades.vouchedFor(socket.request);
    socket.data = { ...claims, wish };
    const shown = { key: ticket.key, checkedAt: parts.clock.now() };
    proofs.set(socket, { tls: tlsOf(socket.request.socket), ticket: shown });
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
    const proof = proofs.get(socket);
    // Whoever was not admitted is not connected.
    if (!proof) return void socket.disconnect(true);
    const line = lineTo(socket, { ...parts, proof });
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

const NO_ROOM: Refused = { ok: false, code: 'rate-limited', retryAfterMs: LOOK_AGAIN_MS };

/** What somebody comes to hold: guests who knock wait at first, as far as can be known before the rules are asked. */
function rowsFor({ person, returning }: JoinTicket): readonly HoldingRow[] {
  return person.account === null && !returning ? ['places', 'waiting'] : ['places'];
}

/** By what their place is counted: whoever is signed in by their account, in whatever office they sit (LM-7). */
function holderOf({ meeting, person }: JoinTicket, address: string): Who {
  return person.account === null ? { meeting, address } : { meeting, account: person.account };
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
  const redeemed = await tickets.redeem(auth.data.token, (ticket) =>
    ticket.meeting === meeting.data ? objection(ticket) : 'wrong-meeting',
  );
  return redeemed.ok ? { ...redeemed, wish: auth.data.media } : redeemed;
}
