import { z } from './z.ts';

/** Every way in which being in a meeting can end. Closed: the client has words for each. */
export const END_REASONS = [
  'left',
  'denied',
  'timed-out',
  'lobby-full',
  'meeting-full',
  'removed',
  'meeting-ended',
  'connection-lost',
  /** They were left to themselves: nobody inside was signed in for too long. */
  'unattended',
  /** The session by which they were here has ended. */
  'signed-out',
  /** An administrator closed their account, or they deleted it. */
  'account-closed',
  /** The same person went on in another tab, or on another line. */
  'replaced',
] as const;
export type EndReason = (typeof END_REASONS)[number];
export const endReason = z.enum(END_REASONS);
