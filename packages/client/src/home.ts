import type { MeetingId } from '@foyer/domain';
import { meetingId } from '@foyer/protocol';
import { ask } from './connection/http.ts';
import type { Problem } from './session/view.ts';

export interface Account {
  readonly name: string;
}

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

/** Opens a meeting. */
export async function openMeeting(): Promise<Answer<{ readonly meeting: MeetingId; readonly link: string }>> {
  const reply = await ask('meetings:open', {});
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** The meeting that somebody typed or pasted: its link, wherever that points, or its bare id. Null if it is neither. */
export function meetingIn(text: string): MeetingId | null {
  const candidate = /(?:\/m\/|^\s*)([A-Za-z0-9_-]{22})(?:[#?/].*)?\s*$/.exec(text)?.[1];
  const parsed = meetingId.safeParse(candidate);
  return parsed.success ? parsed.data : null;
}
