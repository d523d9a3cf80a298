import { ADMIN_SECRET } from './configuration.ts';

/** What Janus answers, and what it says by itself. */
export interface JanusMessage {
  readonly janus: string;
  readonly transaction?: string;
  readonly session_id?: number;
  readonly sender?: number;
  readonly data?: { readonly id: number };
  readonly plugindata?: { readonly data: { readonly id?: number; readonly error?: string } };
  readonly jsep?: Jsep;
  readonly error?: { readonly code: number; readonly reason: string };
  readonly info?: unknown;
}

export interface Jsep {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
  /** Which of the copies of a camera comes first, where they have names: unless told, Janus takes it for the largest. */
  readonly rid_order?: 'lmh';
}

interface JanusRequest {
  readonly janus: string;
  readonly [part: string]: unknown;
}

/** Sessions end after a minute without a word. */
const KEEP_ALIVE_MS = 20_000;

/** A WebSocket to Janus, for any number of sessions: one has a number, and news that are not answers are handed on by it. */
export class JanusLine {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, Waiting>();
  /** Connections that are up, and those that are waited for, by their handle. */
  readonly #up = new Map<number, PromiseWithResolvers<void>>();
  readonly #sessions = new Set<number>();
  readonly #keeping: NodeJS.Timeout;
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as JanusMessage));
    this.#keeping = setInterval(() => {
      for (const session of this.#sessions) void this.ask({ janus: 'keepalive', session_id: session });
    }, KEEP_ALIVE_MS);
  }

  static async open(port: number, protocol: 'janus-protocol' | 'janus-admin-protocol'): Promise<JanusLine> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, protocol);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error(`nobody listens on port ${port}`)));
    });
    return new JanusLine(socket);
  }

  async createSession(): Promise<number> {
    const session = idIn(await this.ask({ janus: 'create' }));
    this.#sessions.add(session);
    return session;
  }

  /** A connection to the room of Janus’s own, within a session. */
  async attach(session: number): Promise<JanusHandle> {
    const answer = await this.ask({ janus: 'attach', session_id: session, plugin: 'janus.plugin.videoroom' });
    return new JanusHandle(this, session, idIn(answer));
  }

  /** @throws what Janus refuses with */
  async ask(request: JanusRequest, { untilEvent = false } = {}): Promise<JanusMessage> {
    const transaction = String(++this.#last);
    const answer = new Promise<JanusMessage>((resolve) => this.#waiting.set(transaction, { resolve, untilEvent }));
    this.#socket.send(JSON.stringify({ ...request, transaction }));
    const { error, plugindata, ...rest } = await answer;
    if (error) throw new Error(`Janus refuses ${request.janus}: ${error.reason}`);
    const refusal = plugindata?.data.error;
    if (refusal !== undefined) throw new Error(`the room refuses: ${refusal}`);
    return plugindata ? { ...rest, plugindata } : rest;
  }

  /** @returns when the connection of a handle is up, as Janus says */
  up(handle: number): Promise<void> {
    const known = this.#up.get(handle) ?? Promise.withResolvers<void>();
    this.#up.set(handle, known);
    return known.promise;
  }

  close(): void {
    clearInterval(this.#keeping);
    this.#socket.close();
  }

  #hear(message: JanusMessage): void {
    if (message.janus === 'webrtcup' && message.sender !== undefined) {
      void this.up(message.sender);
      this.#up.get(message.sender)?.resolve();
    }
    const waiting = this.#waiting.get(message.transaction ?? '');
    if (!waiting) return;
    // First it says that it has heard, and later what became of it.
    if (message.janus === 'ack' && waiting.untilEvent) return;
    this.#waiting.delete(message.transaction ?? '');
    waiting.resolve(message);
  }
}

interface Waiting {
  readonly resolve: (message: JanusMessage) => void;
  readonly untilEvent: boolean;
}

/** One connection to the room: to send, or to receive. */
export class JanusHandle {
  readonly #line: JanusLine;
  readonly session: number;
  readonly id: number;

  constructor(line: JanusLine, session: number, id: number) {
    this.#line = line;
    this.session = session;
    this.id = id;
  }

  /** Says something to the room. @returns what became of it */
  async says(body: Readonly<Record<string, unknown>>, jsep?: Jsep): Promise<JanusMessage> {
    const to = { session_id: this.session, handle_id: this.id };
    return this.#line.ask({ janus: 'message', ...to, body, ...(jsep && { jsep }) }, { untilEvent: true });
  }

  /** @returns when media can flow */
  up(): Promise<void> {
    return this.#line.up(this.id);
  }

  /** What Janus knows of this connection. @param admin a line to where that is told */
  async info(admin: JanusLine): Promise<unknown> {
    const of = { session_id: this.session, handle_id: this.id };
    return (await admin.ask({ janus: 'handle_info', ...of, admin_secret: ADMIN_SECRET })).info;
  }
}

function idIn({ data }: JanusMessage): number {
  if (!data) throw new Error('Janus answers without a number');
  return data.id;
}
