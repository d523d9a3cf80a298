import { createHash } from 'node:crypto';
import type { AccountId } from '@foyer/domain';
import { type Clock, randomId, randomSecret } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Method, Session, SessionStore } from './store.ts';

/** A session nobody uses ends after this, in ms. */
const IDLE_MS = 30 * 60_000;
/** A session ends after this in any case, in ms. */
export const SESSION_LIFE_MS = 12 * 3_600_000;
/** How long ago, in ms, administrators may have proven their account when they use what is theirs alone (GW-11). */
const FRESH_MS = 10 * 60_000;
/** Use is noted no more often than this, in ms: not every request has to write. */
const NOTED_EVERY_MS = 60_000;
/** What a browser says it is may be anything: only so many letters of it are kept. */
const AGENT_MOST = 300;

export interface SessionParts {
  readonly store: SessionStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
}

/** What the cookie carries stands for: a session, and whose it is. */
export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
}

/** Who is signed in. What is in cookies of sessions is kept as hashes only: reading the store opens nothing. */
export class Sessions {
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /**
   * Starts a session for somebody who has just proven that an account is theirs.
   *
   * @param by how they did, and what their browser says it is; `provenAt`: when, in ms since the epoch, if not just now
   * @returns what the cookie is to carry: 256 random bits
   */
  async start(
    account: AccountId,
    by: { readonly method: Method; readonly agent: string | null; readonly provenAt?: number },
  ): Promise<string> {
    const { store, clock } = this.#parts;
    const secret = randomSecret();
    const now = clock.now();
    await store.forget({ seenAt: now - IDLE_MS, startedAt: now - SESSION_LIFE_MS });
    const agent = by.agent?.slice(0, AGENT_MOST) ?? null;
    const at = { startedAt: now, seenAt: now, provenAt: Math.min(by.provenAt ?? now, now) };
    await store.add(hashOf(secret), { id: randomId(), account, method: by.method, agent, ...at });
    return secret;
  }

  /**
   * Notes that whoever is signed in has just proven once more that the account is theirs.
   *
   * @returns what the cookie is to carry from now on: what it carried opens nothing any more; null: it opened nothing
   */
  async prove(secret: string, method: Method): Promise<string | null> {
    const { store, clock } = this.#parts;
    const next = randomSecret();
    const renewed = await store.renew(hashOf(secret), { key: hashOf(next), provenAt: clock.now(), method });
    return renewed ? next : null;
  }

  /** Who is signed in by a cookie; null if nobody is, or not any more. Being asked counts as use. */
  async find(secret: string | undefined): Promise<SignedIn | null> {
    if (secret === undefined) return null;
    const { store, accounts, clock } = this.#parts;
    const key = hashOf(secret);
    const session = await store.find(key);
    const now = clock.now();
    if (!session || isOver(session, now)) return null;
    if (now - session.seenAt >= NOTED_EVERY_MS) await store.see(key, now);
    const account = await accounts.find(session.account);
    return account && !account.disabled ? { account, session } : null;
  }
}

/** Until when the account of a session counts as freshly proven, in ms since the epoch. */
export function freshUntil({ provenAt }: Pick<Session, 'provenAt'>): number {
  return provenAt + FRESH_MS;
}

function isOver({ startedAt, seenAt }: Session, now: number): boolean {
  return now - seenAt >= IDLE_MS || now - startedAt >= SESSION_LIFE_MS;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
