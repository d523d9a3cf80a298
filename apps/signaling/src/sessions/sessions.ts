import { createHash } from 'node:crypto';
import type { AccountId } from '@foyer/domain';
import { type Clock, randomId, randomSecret } from '@foyer/server-kit';
import type { Account, AccountStore, Session, SessionStore } from './store.ts';

/** A session nobody uses ends after this, in ms. */
const IDLE_MS = 30 * 60_000;
/** A session ends after this in any case, in ms. */
export const SESSION_LIFE_MS = 12 * 3_600_000;
/** Use is noted no more often than this, in ms: not every request has to write. */
const NOTED_EVERY_MS = 60_000;

export interface SessionParts {
  readonly store: SessionStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
}

/** Who is signed in. Ids of sessions are kept as hashes only: reading the store opens nothing. */
export class Sessions {
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Starts a session for somebody whose account is kept, and returns its id, for the cookie: 256 random bits. */
  async start(account: AccountId): Promise<string> {
    const { store, clock } = this.#parts;
    const id = randomSecret();
    const now = clock.now();
    await store.forget({ seenAt: now - IDLE_MS, startedAt: now - SESSION_LIFE_MS });
    await store.add(hashOf(id), { account, startedAt: now, seenAt: now });
    return id;
  }

  /** The account of a session; null if there is none or it is over. Being asked counts as use. */
  async find(id: string | undefined): Promise<Account | null> {
    if (id === undefined) return null;
    const { store, accounts, clock } = this.#parts;
    const key = hashOf(id);
    const session = await store.find(key);
    const now = clock.now();
    if (!session || isOver(session, now)) return null;
    if (now - session.seenAt >= NOTED_EVERY_MS) await store.see(key, now);
    return accounts.find(session.account);
  }
}

/** Makes an account for whoever opens the one-time link. */
export function newAccount(name: string): Account {
  return { id: randomId() as AccountId, name };
}

function isOver({ startedAt, seenAt }: Session, now: number): boolean {
  return now - seenAt >= IDLE_MS || now - startedAt >= SESSION_LIFE_MS;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
