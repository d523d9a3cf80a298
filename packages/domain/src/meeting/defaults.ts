import { DEFAULT_OPTIONS } from '../options/options.ts';
import type { Terms } from './meeting.ts';

/** The terms of a new meeting. */
export const DEFAULT_TERMS = {
  lobbyCapacity: 50,
  options: DEFAULT_OPTIONS,
} as const satisfies Partial<Terms>;

/** How long a place is kept for whoever lost their line, in ms (RC-1). */
export const AWAY_LIMIT_MS = 120_000;

/** How long whoever was denied waits before they may knock again, in ms, and how often they may (DO-7). */
export const DENIED_WAIT_MS = 60_000;
export const DENIED_AGAIN = 3;

/** How many messages to those who wait are kept at hand, for hosts and for whom they went to (LB-17). */
export const LOBBY_MESSAGES_KEPT = 50;

/** The part of one's time in the lobby that is over before one can have it again (LB-10). */
export const KEEP_WAITING_FROM = 0.8;
