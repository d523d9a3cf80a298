import type { MeetingId, ParticipantId } from '@foyer/domain';
import type { Call, EndReason, MediaWish, RefusalCode, requests } from '@foyer/protocol';
import { knockWith } from '../invitation/show.ts';
import type { ReconnectKey } from '../reconnect/key.ts';
import { answerPatience, retryDelay, verdictOn } from '../reconnect/patience.ts';
import { ANSWER_TIMEOUT_MS, ask } from './http.ts';
import { type Connection, type News, openConnection } from './socket.ts';

export interface LineOptions {
  readonly meeting: MeetingId;
  /** Of the certificate that media will be secured with; upper-case hex with colons. */
  readonly fingerprint: string;
  /** For what the media node may attach this browser as soon as it is let in; null: for nothing. */
  readonly wish: () => MediaWish | null;
  readonly key: ReconnectKey;
  /** The conference key of the invitation; null: none that counts. */
  readonly invitation: string | null;
  /** The server's clock, in ms since the epoch: what is signed has to be of this minute by it. */
  readonly serverNow: () => number;
  readonly onNews: (news: News) => void;
  /** There is a new token: what leads back from now on. */
  readonly onToken: (token: string) => void;
  /** The line broke, or is back. */
  readonly onState: (state: 'up' | 'reconnecting') => void;
  /** It is over: nothing leads back. */
  readonly onOver: (reason: EndReason) => void;
}

/** For a line that only says goodbye. */
const QUIET = { invitation: null, wish: () => null, onNews() {}, onToken() {}, onState() {}, onOver() {} };

interface Ticket {
  readonly participant: ParticipantId;
  readonly token: string;
  readonly reconnect: string;
}

type Refused = { readonly refused: RefusalCode | 'unreachable' };

/** One person's line to one meeting. When it breaks, it mends itself, for as long as a place is kept. */
export class Line {
  readonly #options: LineOptions;
  #connection: Connection | null = null;
  #token: string | null;
  #closed = false;
  /** Cuts a pause between two attempts short. */
  #hurry: () => void = () => {};
  readonly #onOffline = () => this.#connection?.drop();
  readonly #onOnline = () => this.#hurry();
  participant: ParticipantId | null = null;

  /** @param token what this tab has kept of its place; null: nothing */
  constructor(options: LineOptions, token: string | null = null) {
    this.#options = options;
    this.#token = token;
    window.addEventListener('offline', this.#onOffline);
    window.addEventListener('online', this.#onOnline);
  }

  /** Asks something; without a line, nobody can be reached. */
  readonly call: Call<typeof requests> = (name, input) =>
    this.#connection?.call(name, input) ?? Promise.resolve({ ok: false, code: 'unreachable' } as const);

  /** Asks to join under a name. Resolves with why not, or null; what becomes of it comes as news. */
  async knock(name: string): Promise<RefusalCode | 'unreachable' | 'impostor' | null> {
    const { meeting, fingerprint, key, invitation } = this.#options;
    // The line is opened while the ticket for it is asked for: far from the server that saves two round trips.
    const { promise: token, resolve: bring } = Promise.withResolvers<string | null>();
    const early = this.#connect(token);
    const ticket = await knockWith(invitation, { meeting, name, fingerprint, key: key.publicKey });
    if (!ticket.ok) {
      bring(null);
      return ticket.code;
    }
    const refused = await this.#open(ticket.data, (brought) => {
      bring(brought);
      return early;
    });
    // A server waits only so long for a ticket.
    return refused === 'unreachable' ? this.#open(ticket.data) : refused;
  }

  /** Comes back to the place that was kept. Resolves with why not, or null. @param patienceMs for the answer, in ms */
  async comeBack(patienceMs = ANSWER_TIMEOUT_MS): Promise<RefusalCode | 'unreachable' | null> {
    const { meeting, fingerprint, key, serverNow } = this.#options;
    if (this.#token === null) return 'token-invalid';
    const signed = { meeting, token: this.#token, fingerprint, at: serverNow() };
    const signature = await key.sign(signed);
    const ticket = await ask('reconnect:return', { ...signed, signature }, patienceMs);
    if (!ticket.ok) return ticket.code;
    return this.#open(ticket.data);
  }

  /** Leaves for good. Without a line just now it is tried once; then the place is given up when its time is over. */
  leave(): void {
    if (this.#connection) return void this.call('meeting:leave', {});
    if (this.participant === null) return;
    const { meeting, fingerprint, key, serverNow } = this.#options;
    const again = new Line({ ...QUIET, meeting, fingerprint, key, serverNow }, this.#token);
    void again
      .comeBack()
      .then((refused) => (refused === null ? again.call('meeting:leave', {}) : null))
      .finally(() => again.close());
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener('offline', this.#onOffline);
    window.removeEventListener('online', this.#onOnline);
    this.#hurry();
    this.#connection?.close();
    this.#connection = null;
  }

  async #open(
    ticket: Ticket,
    connect = (token: string) => this.#connect(Promise.resolve(token)),
  ): Promise<RefusalCode | 'unreachable' | null> {
    // Kept before it is used: the answer of the next step may never come.
    this.#token = ticket.reconnect;
    this.participant = ticket.participant;
    this.#options.onToken(ticket.reconnect);
    const connection = await connect(ticket.token);
    if ('refused' in connection) return connection.refused;
    if (this.#closed) connection.close();
    else this.#connection = connection;
    return null;
  }

  #connect(token: Promise<string | null>): Promise<Connection | Refused> {
    return openConnection({
      meeting: this.#options.meeting,
      token,
      media: this.#options.wish(),
      onNews: (news) => this.#options.onNews(news),
      onLost: () => void this.#mend(),
    });
  }

  async #mend(): Promise<void> {
    this.#connection = null;
    if (this.#closed) return;
    this.#options.onState('reconnecting');
    const lostAt = performance.now();
    for (let attempt = 0; !this.#closed; attempt++) {
      await this.#pause(retryDelay(attempt));
      if (this.#closed) return;
      const refused = await this.comeBack(answerPatience(attempt));
      if (refused === null) return this.#options.onState('up');
      const verdict = verdictOn(refused, performance.now() - lostAt);
      if (verdict !== 'try-again') return this.#options.onOver(verdict);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
