import { meetingIn } from '@foyer/client';

/** The page of the meeting that somebody typed or pasted, with the key that its link may carry; null if it is neither. */
export function addressOf(text: string): string | null {
  const meeting = meetingIn(text.trim());
  if (meeting === null) return null;
  const hash = text.indexOf('#');
  return `/m/${meeting}${hash < 0 ? '' : text.slice(hash).trim()}`;
}
