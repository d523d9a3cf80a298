import { createHash } from 'node:crypto';
import type { AccountId } from '@foyer/domain';
import { type Clock, randomId, randomSecret } from '@foyer/server-kit';

export interface Account {
  readonly id: AccountId;
  readonly name: string;
}

interface Session {
  readonly account: Account;
  readonly startedAt: number;
  seenAt: number;
}

/** A session nobody uses ends after this, in ms. */
const IDLE_MS = 30 * 60_000;
/** A session ends after this in any case, in ms. */
export const SESSION_LIFE_MS = 12 * 3_600_000;

/** Who is signed in. Ids of sessions are kept as hashes only: reading this memory opens nothing. */
export class Sessions {
  readonly #clock: Clock;
  readonly #sessions = new Map<string, Session>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Starts a session and returns its id, for the cookie: 256 random bits. */
  start(account: Account): string {
    const id = randomSecret();
    const now = this.#clock.now();
    this.#forget(now);
    this.#sessions.set(hash(id), { account, startedAt: now, seenAt: now });
    return id;
  }

  /** The account of a session; null if there is none or it is over. Being asked counts as use. */
  find(id: string | undefined): Account | null {
    const session = id === undefined ? undefined : this.#sessions.get(hash(id));
    const now = this.#clock.now();
    if (!session || isOver(session, now)) return null;
    session.seenAt = now;
    return session.account;
  }

  #forget(now: number): void {
    for (const [key, session] of this.#sessions) if (isOver(session, now)) this.#sessions.delete(key);
  }
}

/** Makes an account for whoever opens the one-time link. */
export function newAccount(name: string): Account {
  return { id: randomId() as AccountId, name };
}

function isOver({ startedAt, seenAt }: Session, now: number): boolean {
  return now - seenAt >= IDLE_MS || now - startedAt >= SESSION_LIFE_MS;
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
