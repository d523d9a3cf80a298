import type { AccountId, Departure, Ended, Person, SessionId } from '@foyer/domain';
import type { Clock } from '@foyer/server-kit';
import type { AccountStore } from '../accounts/store.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import type { SessionStore } from './store.ts';

export interface SignOutParts {
  readonly store: SessionStore;
  readonly sessions: Sessions;
  readonly accounts: AccountStore;
  readonly meetings: Pick<Meetings, 'live' | 'read' | 'change'>;
  readonly clock: Clock;
}

/**
 * Ends sessions, and with them whatever they led to: whoever is in a meeting by one has left it when this is done (AC-1).
 *
 * First the session is over, then the meetings are gone through; and whoever comes in is looked at once they are in. So
 * nobody slips through in between, in whichever order the two happen.
 */
export class SignOut {
  readonly #parts: SignOutParts;

  constructor(parts: SignOutParts) {
    this.#parts = parts;
  }

  /** Ends one session of an account, or all but one; with null as that one, all. */
  async end(account: AccountId, ended: Ended): Promise<void> {
    await this.#parts.store.end(account, ended, this.#parts.clock.now());
    await this.#leave(account, { ended, reason: 'signed-out' });
  }

  /** Ends all sessions of an account that is closed by now, or gone. */
  async close(account: AccountId): Promise<void> {
    const ended = { allBut: null };
    await this.#parts.store.end(account, ended, this.#parts.clock.now());
    await this.#leave(account, { ended, reason: 'account-closed' });
  }

  /** A browser in which somebody was signed in gets another session, by what its cookie is to carry. */
  async replace({ account, session }: SignedIn, by: { readonly before: string; readonly secret: string }) {
    const next = await this.#parts.sessions.find(by.secret);
    // Whoever signs in again as themselves stays in the meetings of their other tabs.
    if (next?.account.id === account.id) await this.#parts.sessions.succeed(by.before, by.secret);
    else await this.end(account.id, { only: session.id });
  }

  /** What speaks against somebody's being in a meeting as who they are: null, or how it has ended for them. */
  async objectionTo({ account, session }: Pick<Person, 'account' | 'session'>): Promise<Departure | null> {
    if (account === null) return null;
    const known = await this.#parts.accounts.find(account);
    if (!known || known.disabled) return 'account-closed';
    return session !== null && (await this.#parts.store.wasEnded(session)) ? 'signed-out' : null;
  }

  /** Takes somebody out of a meeting if their session is over. Says how it ended for them; null: it did not. */
  async leaves(meeting: Parameters<Meetings['change']>[0], person: Person): Promise<Departure | null> {
    const reason = await this.objectionTo(person);
    if (reason === null || person.account === null) return null;
    const ended = endedFor(person.session);
    await this.#parts.meetings.change(meeting, { type: 'sign-out', account: person.account, ended, reason });
    return reason;
  }

  async #leave(account: AccountId, by: { readonly ended: Ended; readonly reason: Departure }): Promise<void> {
    const { meetings } = this.#parts;
    for (const id of await meetings.live()) {
      const meeting = await meetings.read(id);
      const all = meeting ? [...meeting.inside.values(), ...meeting.waiting.values()] : [];
      if (all.some((one) => one.account === account)) await meetings.change(id, { type: 'sign-out', account, ...by });
    }
  }
}

/** Whoever came before sessions had names leaves when the account is closed: then all of them are over. */
function endedFor(session: SessionId | null): Ended {
  return session === null ? { allBut: null } : { only: session };
}
