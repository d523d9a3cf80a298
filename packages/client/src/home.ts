import type { MeetingId } from '@foyer/domain';
import type { Output, routes } from '@foyer/protocol';
import type { Answer } from './answer.ts';
import { ask } from './connection/http.ts';
import type { Invitation } from './session/session.ts';

/** One's own account. */
export type Account = NonNullable<Output<(typeof routes)['session:read']>['account']>;

/** Who is signed in; null for guests. */
export async function readAccount(): Promise<Answer<Account | null>> {
  const reply = await ask('session:read', {});
  return reply.ok ? { ok: true, value: reply.data.account } : { ok: false, problem: reply.code };
}

/** How one can sign in here. */
export type WaysIn = Output<(typeof routes)['session:ways']>;

/** How one can sign in here. */
export async function readWaysIn(): Promise<Answer<WaysIn>> {
  const reply = await ask('session:ways', {});
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** Uses the one-time link: from now on this browser is the organizer's. */
export async function becomeOrganizer(
  secret: string,
  { name, mail }: { readonly name: string; readonly mail: string | null },
): Promise<Answer<Account>> {
  const reply = await ask('session:first-run', { secret, name, mail });
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
