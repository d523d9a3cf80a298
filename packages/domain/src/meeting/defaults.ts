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
