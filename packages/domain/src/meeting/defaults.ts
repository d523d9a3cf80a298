import type { Terms } from './meeting.ts';

/**
 * The terms of a new meeting.
 *
 * Nine is what the stage shows at once; more people wait for a stage that pages. Half an hour in the lobby is our own
 * choice: no comparable product publishes a figure.
 */
export const DEFAULT_TERMS = {
  capacity: 9,
  lobbyCapacity: 50,
  lobbyLimitMs: 30 * 60_000,
} as const satisfies Partial<Terms>;

/** How long a place is kept for whoever lost their line, in ms (RC-1). */
export const AWAY_LIMIT_MS = 120_000;

/** How long whoever was denied waits before they may knock again, in ms, and how often they may (DO-7). */
export const DENIED_WAIT_MS = 60_000;
export const DENIED_AGAIN = 3;

/** The part of one's time in the lobby that is over before one can have it again (LB-10). */
export const KEEP_WAITING_FROM = 0.8;
