import type { Category } from '../door/category.ts';
import { hasRoomFor, receive } from '../door/level.ts';
import type { Credentials, Meeting } from '../meeting/meeting.ts';

/** Why somebody waits, as they themselves may know it (LB-14). */
export const WHYS = ['sent-out', 'locked', 'proof', 'guests', 'partners', 'callers', 'host'] as const;
export type Why = (typeof WHYS)[number];

/** What is said of whole kinds of people; to a colleague, that not everybody here was named would say too much. */
const BY_CATEGORY: Readonly<Record<Category, Why>> = {
  internal: 'host',
  federated: 'partners',
  anonymous: 'guests',
  phone: 'callers',
};

/**
 * Why somebody waits just now, in a mirror (LB-14): what is true of everybody, or what they know of themselves. `host`
 * is left where there is no such thing to say: somebody has to let them in.
 */
export function whyWaiting(meeting: Meeting, who: Credentials): Why {
  const { straightIn, rule } = receive(meeting, who);
  if (rule === 'sent-out' || rule === 'locked' || rule === 'proof') return rule;
  return straightIn || rule === 'location' ? 'host' : BY_CATEGORY[who.category];
}

/**
 * Whether a guest would walk in now if they were signed in here, as a colleague whom nobody has named (LB-15). Whoever
 * has proven an account has done so already, and a caller cannot.
 */
export function signInHelps(meeting: Meeting, who: Credentials): boolean {
  if (who.category !== 'anonymous') return false;
  const { straightIn, rule } = receive(meeting, { ...who, category: 'internal', proof: 'account' });
  return straightIn && hasRoomFor(meeting, rule);
}
