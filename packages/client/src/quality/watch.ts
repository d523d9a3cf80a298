import type { Report } from '../media/attachment.ts';
import { type Counted, counted, type Quality, qualityBetween, SteadyQuality } from './quality.ts';

/** How often the connection is looked at, in ms: long enough for a share of its packets to mean something. */
const EVERY_MS = 4_000;

export interface WatchOptions {
  readonly read: () => Promise<readonly Report[]>;
  /** It is another one than before. */
  readonly onQuality: (quality: Quality) => void;
}

/** Looks at one's own connection from time to time. @returns the end of it */
export function watchQuality({ read, onQuality }: WatchOptions): () => void {
  const steady = new SteadyQuality();
  let before: Counted | null = null;
  let told: Quality = 'good';
  const look = async () => {
    const now = counted((await read()).map(({ stats }) => stats));
    const quality = before ? steady.see(qualityBetween(before, now)) : told;
    before = now;
    if (quality === told) return;
    told = quality;
    onQuality(quality);
  };
  // A report that cannot be had is like one that says nothing.
  const timer = setInterval(() => void look().catch(() => {}), EVERY_MS);
  return () => clearInterval(timer);
}
