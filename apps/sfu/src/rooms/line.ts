import type { Cancel, Clock } from '@foyer/server-kit';
import type { LineState, MediaTransport } from '../media/engine.ts';

/**
 * How long an interrupted line may stay so, in ms. The browser notices before the node does, and asks for new ICE
 * credentials: with them, or without, it can come back as long as nothing is closed (MD-7).
 */
export const GRACE_MS = 15_000;

/** Calls back when a line is over: at once when it ended, `GRACE_MS` after an interruption unless it comes up again. */
export function watchLine(transport: MediaTransport, { clock, onOver }: { clock: Clock; onOver: () => void }): Cancel {
  let calm: Cancel = () => {};
  const react: Record<LineState, () => void> = {
    up() {},
    interrupted() {
      calm = clock.after(GRACE_MS, onOver);
    },
    ended: onOver,
  };
  transport.onLine((state) => {
    calm();
    calm = () => {};
    react[state]();
  });
  return () => calm();
}
