import type { MeetingId } from '@foyer/domain';
import type { Output, routes } from '@foyer/protocol';
import { type Answer, answerTo, picked } from './answer.ts';
import type { Invitation } from './session/session.ts';

/** One's own account. */
export type Account = NonNullable<Output<(typeof routes)['session:read']>['account']>;

/** Who is signed in; null for guests. */
export async function readAccount(): Promise<Answer<Account | null>> {
  return picked(await answerTo('session:read', {}), ({ account }) => account);
}

/** How one can sign in here. */
export type WaysIn = Output<(typeof routes)['session:ways']>;

/** How one can sign in here. */
export function readWaysIn(): Promise<Answer<WaysIn>> {
  return answerTo('session:ways', {});
}

/** Uses the one-time link: from now on this browser is the organizer's. */
export async function becomeOrganizer(
  secret: string,
  { name, mail }: { readonly name: string; readonly mail: string | null },
): Promise<Answer<Account>> {
  return picked(await answerTo('session:first-run', { secret, name, mail }), ({ account }) => account);
}

/** Uses a link into an account: from now on this browser is signed in. */
export async function signInWith(secret: string): Promise<Answer<Account>> {
  return picked(await answerTo('session:sign-in', { secret }), ({ account }) => account);
}

/** Opens a meeting. */
export async function openMeeting(): Promise<Answer<Invitation & { readonly meeting: MeetingId }>> {
  return answerTo('meetings:open', {});
}

/** The meeting that a code leads to. */
export async function meetingOf(code: string): Promise<Answer<MeetingId>> {
  return picked(await answerTo('invitation:find', { code }), ({ meeting }) => meeting);
}
