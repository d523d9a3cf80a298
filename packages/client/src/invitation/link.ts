import type { MeetingId } from '@foyer/domain';
import { invitationCode, meetingId } from '@foyer/protocol';

/** What somebody typed or pasted to come to a meeting. */
export type Invitation =
  /** `key`: the conference key of the link; null: it carries none, or only a part of it. */
  | { readonly by: 'link'; readonly meeting: MeetingId; readonly key: string | null }
  | { readonly by: 'code'; readonly code: string };

/** The meeting of a link, wherever that points, of a bare id, or of a code; null if it is none of them. */
export function invitationIn(text: string): Invitation | null {
  const candidate = /(?:\/m\/|^\s*)([A-Za-z0-9_-]{22})(?:[#?/].*)?\s*$/.exec(text)?.[1];
  const meeting = meetingId.safeParse(candidate);
  if (meeting.success) return { by: 'link', meeting: meeting.data, key: keyIn(text) };
  const code = invitationCode.safeParse(text);
  return code.success ? { by: 'code', code: code.data } : null;
}

/** The conference key in the fragment of a link; null: none, or not a whole one. */
export function keyIn(link: string): string | null {
  return /#k=([A-Za-z0-9_-]{43})\s*$/.exec(link)?.[1] ?? null;
}

/** The page of a meeting. */
export function addressOf({ meeting, key }: { readonly meeting: MeetingId; readonly key: string | null }): string {
  return `/m/${meeting}${key === null ? '' : `#k=${key}`}`;
}
