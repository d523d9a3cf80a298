import type { Account } from '../accounts/account.ts';
import { freshUntil } from './sessions.ts';
import type { Session } from './store.ts';

/** An account as its own pages see it, in one of its sessions. */
export function shownIn({ name, rights }: Account, session: Pick<Session, 'provenAt'>) {
  return { name, rights, freshUntil: freshUntil(session) };
}

/** The same, just proven: at a moment in ms since the epoch. */
export function shownAfter(account: Account, provenAt: number) {
  return shownIn(account, { provenAt });
}
