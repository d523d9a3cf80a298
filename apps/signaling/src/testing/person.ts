import { PROTOCOL_VERSION } from '@foyer/protocol';
import { io, type Socket } from 'socket.io-client';
import { expect, vi } from 'vitest';

export const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

export interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly data?: unknown;
  readonly retryAfterMs?: number;
}

/** Somebody with a browser, less the browser: real HTTP, a real socket, their own cookie. */
export class Person {
  readonly name: string;
  readonly #address: string;
  readonly #origin: string;
  #cookie = '';
  #socket: Socket | null = null;
  participant = '';
  /** Everything they were told, oldest first. */
  readonly news: { name: string; payload: Record<string, unknown> }[] = [];

  constructor(name: string, { address, origin }: { address: string; origin: string }) {
    this.name = name;
    this.#address = address;
    this.#origin = origin;
  }

  async post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Answer }> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: this.#origin, Cookie: this.#cookie, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    return { status: response.status, body: (await response.json()) as Answer };
  }

  async get(path: string): Promise<{ status: number; body: Answer }> {
    const response = await fetch(this.#address + path, { headers: { Cookie: this.#cookie } });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  /** A ticket to this meeting's door. */
  async ticket(meeting: string): Promise<string> {
    const { body } = await this.post(`/api/meetings/${meeting}/join`, { name: this.name, fingerprint: FINGERPRINT });
    const { participant, token } = body.data as { participant: string; token: string };
    this.participant = participant;
    return token;
  }

  /** Asks to join, and waits until they know where they are. */
  async joins(meeting: string): Promise<this> {
    expect(await this.connect({ meeting, token: await this.ticket(meeting) })).toBe('connected');
    await vi.waitFor(() => expect(this.news.some(({ name }) => name.startsWith('self:'))).toBe(true));
    return this;
  }

  /** Opens a socket by hand; says `connected` or the code it was refused with. */
  connect(by: { meeting: string; token: unknown; origin?: string; version?: number }): Promise<string> {
    const socket = io(this.#address, {
      path: '/socket',
      transports: ['websocket'],
      query: { meeting: by.meeting },
      auth: { token: by.token, version: by.version ?? PROTOCOL_VERSION },
      extraHeaders: { Origin: by.origin ?? this.#origin },
      reconnection: false,
      forceNew: true,
    });
    this.#socket = socket;
    socket.onAny((name: string, payload: Record<string, unknown>) => this.news.push({ name, payload }));
    return new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
        resolve(error.data?.code ?? error.message),
      );
    });
  }

  get socket(): Socket {
    if (!this.#socket) throw new Error(`${this.name} has no socket`);
    return this.#socket;
  }

  /** Sends any event with any input, well-formed or not. */
  asks(event: string, input: unknown = {}): Promise<Answer> {
    return this.socket.timeout(5_000).emitWithAck(event, input) as Promise<Answer>;
  }

  /** The last news of this name. */
  latest(name: string): Record<string, unknown> | undefined {
    return this.news.findLast((one) => one.name === name)?.payload;
  }

  async hears(name: string): Promise<Record<string, unknown>> {
    await vi.waitFor(() => expect(this.latest(name)).toBeDefined());
    return this.latest(name) ?? {};
  }

  disconnect(): void {
    this.#socket?.disconnect();
  }
}
