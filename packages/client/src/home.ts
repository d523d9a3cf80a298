import type { MeetingId } from '@foyer/domain';
import type { Output, routes } from '@foyer/protocol';
import { ask } from './connection/http.ts';
import type { Invitation } from './session/session.ts';
import type { Problem } from './session/view.ts';

/** One's own account. */
export type Account = NonNullable<Output<(typeof routes)['session:read']>['account']>;

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Who is signed in; null for guests. */
export async function readAccount(): Promise<Answer<Account | null>> {
  const reply = await ask('session:read', {});
  return reply.ok ? { ok: true, value: reply.data.account } : { ok: false, problem: reply.code };
}

/** Uses the one-time link: from now on this browser is the organizer's. */
export async function becomeOrganizer(secret: string, name: string): Promise<Answer<Account>> {
  const reply = await ask('session:first-run', { secret, name });
  return reply.ok ? { ok: true, value: reply.data.account } : { ok: false, problem: reply.code };
}

/** Uses a link into an account: from now on this browser is signed in. */
export async function signInWith(secret: string): Promise<Answer<Account>> {
  const reply = await ask('session:sign-in', { secret });
  return reply.ok ? { ok: true, value: reply.data.account } : { ok: false, problem: reply.code };
}

/** Opens a meeting. */
export async function openMeeting(): Promise<Answer<Invitation & { readonly meeting: MeetingId }>> {
  const reply = await ask('meetings:open', {});
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** The meeting that a code leads to. */
export async function meetingOf(code: string): Promise<Answer<MeetingId>> {
  const reply = await ask('invitation:find', { code });
  return reply.ok ? { ok: true, value: reply.data.meeting } : { ok: false, problem: reply.code };
}
