/** How much a worker, or this process, has to do. `busy`: no more pictures. `full`: nobody else. */
export type Load = 'calm' | 'busy' | 'full';

/** Shares of a core at which it is busy, or full; and under which it no longer is. Sound needs what is left in between. */
const BUSY = { from: 0.75, until: 0.6 };
const FULL = { from: 0.9, until: 0.8 };

/** @param share of a core that was used since the last look, from 0 to 1 */
export function loadOf(before: Load, share: number): Load {
  if (share >= FULL.from || (before === 'full' && share >= FULL.until)) return 'full';
  if (share >= BUSY.from || (before !== 'calm' && share >= BUSY.until)) return 'busy';
  return 'calm';
}
