import { createHmac, generateKeyPairSync, hkdfSync, randomBytes, sign } from 'node:crypto';
import { DERIVED, invitationTranscript, PROTOCOL_VERSION, type PublicKey, reconnectTranscript } from '@foyer/protocol';
import { io, type Socket } from 'socket.io-client';
import { until } from './until.ts';

export const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

export interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly data?: unknown;
  readonly retryAfterMs?: number;
}

/** What somebody shows at the door, and what only a server can answer that holds the same key. */
interface Shown {
  readonly proof: { readonly challenge: string; readonly nonce: string; readonly mac: string };
  readonly mutual: string;
}

/** Somebody with a browser, less the browser: real HTTP, a real socket, their own cookie. */
export class Person {
  readonly name: string;
  readonly #address: string;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #socket: Socket | null = null;
  /** How many events were sent on that socket. */
  #said = 0;
  /** Lines that nobody closed when there was a new one. */
  readonly #earlier: Socket[] = [];
  participant = '';
  /** What stands in a personal link that they were sent: INVITEE.SECRET. Null: they were sent what everybody was. */
  personal: string | null = null;
  /** The address that a proxy in front sees them at; empty: no proxy. */
  from: string;
  /** What their last handshake was refused with. */
  refusedWith: Omit<Answer, 'ok'> | undefined;
  /** Of the certificate that their media is secured with. */
  fingerprint = FINGERPRINT;
  /** For what they ask to be attached as soon as they are let in; null: they ask themselves. */
  wish: object | null = null;
  /** What leads back when the line breaks. */
  reconnect = '';
  /** Everything they were told, oldest first. */
  readonly news: { name: string; payload: Record<string, unknown> }[] = [];

  readonly #invitations: ReadonlyMap<string, string>;

  /**
   * @param from the address that a proxy in front sees them at; not said if there is none
   * @param invitations the keys of the invitations that they were sent, by meeting
   */
  constructor(
    name: string,
    {
      address,
      origin,
      from = '',
      invitations = new Map(),
    }: { address: string; origin: string; from?: string; invitations?: ReadonlyMap<string, string> },
  ) {
    this.#invitations = invitations;
    this.from = from;
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
      headers: {
        'Content-Type': 'application/json',
        Origin: this.#origin,
        Cookie: this.cookie,
        ...this.#seen,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.takes(cookie);
    return { status: response.status, body: (await response.json()) as Answer };
  }

  async get(path: string): Promise<{ status: number; body: Answer }> {
    const response = await fetch(this.#address + path, { headers: { Cookie: this.cookie, ...this.#seen } });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  get #seen(): Record<string, string> {
    return this.from === '' ? {} : { 'X-Forwarded-For': this.from };
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps a cookie as a browser would, from its `Set-Cookie` line. */
  takes(cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    this.#cookies.set(name, value);
  }

  /** The public half of the key that this browser signs with. */
  get key(): PublicKey {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return { x, y };
  }

  /** What it takes to come back, signed by this browser at a moment. */
  proof(meeting: string, { at, token = this.reconnect }: { at: number; token?: string }) {
    const { fingerprint } = this;
    const signed = { meeting, token, fingerprint, at };
    const transcript = Buffer.from(reconnectTranscript(signed));
    const signature = sign('sha256', transcript, { key: this.#keys.privateKey, dsaEncoding: 'ieee-p1363' });
    return { token, fingerprint, at, signature: signature.toString('base64url') };
  }

  /** Asks to be led back; keeps the next reconnect token if there is one. */
  async asksBack(meeting: string, by: { at: number; token?: string }) {
    const answer = await this.post(`/api/meetings/${meeting}/reconnect`, this.proof(meeting, by));
    const data = answer.body.data as { token: string; reconnect: string } | undefined;
    if (data) this.reconnect = data.reconnect;
    return { ...answer, ticket: data?.token ?? '' };
  }

  /** Comes back on a new line, as a browser does whose line broke. */
  async returns(meeting: string, at: number): Promise<this> {
    const { ticket } = await this.asksBack(meeting, { at });
    this.news.length = 0;
    return this.#arrives(meeting, ticket);
  }

  /** Signs, with the key of an invitation, that one was invited to a meeting: by default the one that everybody was sent. */
  async invitation(
    meeting: string,
    {
      by = this.personal ?? this.#invitations.get(meeting),
      name = this.name,
    }: { by?: string | undefined; name?: string } = {},
  ): Promise<Shown | null> {
    if (by === undefined) return null;
    const { body } = await this.post(`/api/meetings/${meeting}/challenge`, {});
    const { challenge, nonce: serverNonce } = body.data as { challenge: string; nonce: string };
    const clientNonce = randomBytes(32).toString('base64url');
    const signed = {
      origin: this.#origin,
      meeting,
      challenge,
      serverNonce,
      clientNonce,
      name,
      fingerprint: this.fingerprint,
    };
    const { secret, whose } = partsOf(by);
    const key = this.#derived(secret, meeting, 'proof');
    const mac = (role: 'browser' | 'server') =>
      createHmac('sha256', key)
        .update(invitationTranscript(role, { ...signed, key: this.key }))
        .digest('base64url');
    return { proof: { ...whose, challenge, nonce: clientNonce, mac: mac('browser') }, mutual: mac('server') };
  }

  /** Looks at this meeting's door, with the mark of the invitation that everybody was sent. */
  async looks(
    meeting: string,
    { by = this.personal ?? this.#invitations.get(meeting) } = {},
  ): Promise<{ status: number; body: Answer }> {
    return this.post(`/api/meetings/${meeting}/door`, this.#shown(meeting, by));
  }

  /** Tries by which ways media would go, with the same mark; `{ by: undefined }`: with none. */
  async triesWays(
    meeting: string,
    shown: { by?: string | undefined } = { by: this.personal ?? this.#invitations.get(meeting) },
  ): Promise<{ status: number; body: Answer }> {
    const { fingerprint } = this;
    return this.post(`/api/meetings/${meeting}/preflight`, { ...this.#shown(meeting, shown.by), fingerprint });
  }

  #shown(meeting: string, by: string | undefined) {
    if (by === undefined) return { mark: null };
    const { secret, whose } = partsOf(by);
    return { mark: this.#derived(secret, meeting, 'mark').toString('base64url'), ...whose };
  }

  /** Asks for a ticket to this meeting's door, with whatever in it that is not usual. */
  async knocks(meeting: string, unusual: object = {}): Promise<{ status: number; body: Answer }> {
    const { name, fingerprint, key } = this;
    const proof = (await this.invitation(meeting, unusual))?.proof ?? null;
    return this.post(`/api/meetings/${meeting}/join`, { name, fingerprint, key, proof, ...unusual });
  }

  /** A ticket to this meeting's door. */
  async ticket(meeting: string): Promise<string> {
    const { body } = await this.knocks(meeting);
    const { participant, token, reconnect } = body.data as { participant: string; token: string; reconnect: string };
    this.participant = participant;
    this.reconnect = reconnect;
    return token;
  }

  /** Asks to join, and waits until they know where they are. */
  async joins(meeting: string): Promise<this> {
    return this.#arrives(meeting, await this.ticket(meeting));
  }

  async #arrives(meeting: string, token: string): Promise<this> {
    const answer = await this.connect({ meeting, token });
    if (answer !== 'connected') throw new Error(`${this.name} is not let in: ${answer}`);
    await until(() => this.news.some(({ name }) => name.startsWith('self:')), `${this.name} knows where they are`);
    return this;
  }

  /** Opens a socket by hand; says `connected` or the code it was refused with. */
  connect(by: { meeting: string; token: unknown; origin?: string; version?: number }): Promise<string> {
    const before = this.#socket;
    const socket = io(this.#address, {
      path: '/socket',
      transports: ['websocket'],
      query: { meeting: by.meeting },
      auth: { token: by.token, version: by.version ?? PROTOCOL_VERSION, media: this.wish },
      extraHeaders: { Origin: by.origin ?? this.#origin, ...this.#seen },
      reconnection: false,
      forceNew: true,
    });
    this.#socket = socket;
    this.#said = 0;
    if (before?.connected) this.#earlier.push(before);
    socket.onAny((name: string, payload: Record<string, unknown>) => this.news.push({ name, payload }));
    return new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'));
      // The server went between the opening and the greeting.
      socket.once('disconnect', () => resolve('cut off'));
      socket.once('connect_error', (error: Error & { data?: Omit<Answer, 'ok'> }) => {
        this.refusedWith = error.data;
        resolve(error.data?.code ?? error.message);
      });
    });
  }

  #derived(key: string, meeting: string, use: keyof typeof DERIVED): Buffer {
    return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), meeting, DERIVED[use], 32));
  }

  get socket(): Socket {
    if (!this.#socket) throw new Error(`${this.name} has no socket`);
    return this.#socket;
  }

  /** Sends any event with any input, well-formed or not. */
  asks(event: string, input: unknown = {}): Promise<Answer> {
    return this.says(event, this.next(), input);
  }

  /** The number that their next event may have. */
  next(): number {
    return ++this.#said;
  }

  /** Sends any event with anything behind its name; an event has a number and an input there. */
  says(event: string, ...rest: unknown[]): Promise<Answer> {
    return this.socket.timeout(5_000).emitWithAck(event, ...rest) as Promise<Answer>;
  }

  /** The last news of this name. */
  latest(name: string): Record<string, unknown> | undefined {
    return this.news.findLast((one) => one.name === name)?.payload;
  }

  async hears(name: string): Promise<Record<string, unknown>> {
    await until(() => this.latest(name) !== undefined, `${this.name} hears ${name}`);
    return this.latest(name) ?? {};
  }

  disconnect(): void {
    for (const socket of this.#earlier) socket.disconnect();
    this.#socket?.disconnect();
  }
}

/** A personal key says whose it is. */
function partsOf(by: string): { secret: string; whose: { invitee?: string } } {
  const [invitee = '', secret] = by.split('.');
  return secret === undefined ? { secret: by, whose: {} } : { secret, whose: { invitee } };
}
