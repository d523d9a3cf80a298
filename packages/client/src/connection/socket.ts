import type { MeetingId } from '@foyer/domain';
import {
  type AnyNotice,
  type Call,
  type MediaWish,
  notices,
  PROTOCOL_VERSION,
  REFUSAL_CODES,
  type RefusalCode,
  requests,
  type Unreachable,
} from '@foyer/protocol';
import type { Socket } from 'socket.io-client';

export type News = AnyNotice<typeof notices>;

export interface Connection {
  readonly call: Call<typeof requests>;
  close(): void;
  /** Gives the line up as broken, without waiting until that shows. */
  drop(): void;
}

export interface ConnectionOptions {
  readonly meeting: MeetingId;
  /** On its way: the line may be opened meanwhile. Null: there will be none. */
  readonly token: Promise<string | null>;
  /** For what to be attached to the media node as soon as one is let in. */
  readonly media: MediaWish | null;
  readonly onNews: (news: News) => void;
  /** The line broke: nobody here closed it. */
  readonly onLost: () => void;
}

/** An answer that takes longer than this, in ms, is none. */
const ANSWER_TIMEOUT_MS = 10_000;
const UNREACHABLE: Unreachable = { ok: false, code: 'unreachable' };

/** The library behind sockets: nobody needs it before they join. Null when it cannot be had just now. */
export function loadSockets(): Promise<typeof import('socket.io-client') | null> {
  return import('socket.io-client').catch(() => null);
}

/**
 * Opens the socket of one meeting, and brings a join token. Resolves when it is welcome, or with why it is not.
 *
 * News that the contract does not know are dropped: the other side is of another version.
 */
export async function openConnection(
  options: ConnectionOptions,
): Promise<Connection | { readonly refused: RefusalCode | 'unreachable' }> {
  const library = await loadSockets();
  if (!library) return { refused: 'unreachable' };
  const socket = library.io({
    path: '/socket',
    transports: ['websocket'],
    // The meeting stands in the URL, so that a proxy can keep its people together; the token never does.
    query: { meeting: options.meeting },
    auth: (send) =>
      void options.token.then((token) => {
        if (token !== null) send({ token, version: PROTOCOL_VERSION, media: options.media });
      }),
    // A join token works once: coming back needs a new one.
    reconnection: false,
    forceNew: true,
  });
  for (const name of Object.keys(notices) as News['name'][])
    socket.on(name, (raw: unknown) => {
      const payload = notices[name].payload.safeParse(raw);
      if (payload.success) options.onNews({ name, payload: payload.data } as News);
    });

  return new Promise((resolve) => {
    const refuse = (refused: RefusalCode | 'unreachable') => {
      clearTimeout(patience);
      socket.removeAllListeners();
      socket.close();
      resolve({ refused });
    };
    void options.token.then((token) => token === null && refuse('unreachable'));
    const patience = setTimeout(() => refuse('unreachable'), ANSWER_TIMEOUT_MS);
    socket.once('connect_error', (error) => {
      const code = (error as Error & { data?: { code?: RefusalCode } }).data?.code;
      refuse(code !== undefined && REFUSAL_CODES.includes(code) ? code : 'unreachable');
    });
    // A line that opens and breaks before it was welcomed does not count as an error in Socket.IO's eyes.
    const hungUp = () => refuse('unreachable');
    socket.once('disconnect', hungUp);
    socket.once('connect', () => {
      clearTimeout(patience);
      socket.off('disconnect', hungUp);
      let closing = false;
      let said = 0;
      socket.once('disconnect', () => !closing && options.onLost());
      resolve({
        call: ((name, input) => answered(socket, { name, number: ++said, input })) as Call<typeof requests>,
        close() {
          closing = true;
          socket.close();
        },
        drop: () => void socket.disconnect(),
      });
    });
  });
}

async function answered(
  socket: Socket,
  { name, number, input }: { name: keyof typeof requests; number: number; input: unknown },
): Promise<unknown> {
  try {
    const reply: unknown = await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck(name, number, input);
    if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return UNREACHABLE;
    if (reply.ok !== true || !('data' in reply)) return reply;
    const data = requests[name].output.safeParse(reply.data);
    return data.success ? { ok: true, data: data.data } : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
