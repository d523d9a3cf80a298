import type { MeetingId } from '@foyer/domain';
import { invitationCode, meetingId } from '@foyer/protocol';

/** What somebody typed or pasted to come to a meeting. */
export type Invitation =
  /** `key`: the key of the link (`keyIn`); null: it carries none, or only a part of it. */
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

/**
 * The key in the fragment of a link; null: none, or not a whole one. It is the conference key, which everybody was sent; or,
 * of a personal link, INVITEE.SECRET, which one person was.
 */
export function keyIn(link: string): string | null {
  const [, conference, personal] =
    /#(?:k=([A-Za-z0-9_-]{43})|p=([A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}))\s*$/.exec(link) ?? [];
  return conference ?? personal ?? null;
}

/** Whether a key is one person's alone, and so is not handed on (PR-8). */
export function isPersonal(key: string): boolean {
  return key.includes('.');
}

/** The page of a meeting. */
export function addressOf({ meeting, key }: { readonly meeting: MeetingId; readonly key: string | null }): string {
  if (key === null) return `/m/${meeting}`;
  return `/m/${meeting}#${isPersonal(key) ? 'p' : 'k'}=${key}`;
}
