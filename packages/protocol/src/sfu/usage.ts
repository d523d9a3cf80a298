import { z } from '../z.ts';

const count = z.int().check(z.nonnegative());

/** By how much a process was late over the last minute, in ms: sound waits for it. */
export const late = z.strictObject({ p50: z.number(), p99: z.number(), max: z.number() });

/** How much there is on a media node, and how it fares. Numbers alone: nobody and no meeting is named in it (MT-2). */
export const usage = z.strictObject({
  rooms: count,
  people: count,
  producers: count,
  consumers: count,
  /** Open ones, and how many of these are read (SL-7). */
  microphones: z.strictObject({ open: count, read: count }),
  /** Packets of speech that nobody heard since the node began, because more spoke at once than are heard. */
  leftOut: count,
  /** For each worker the share of a core that it used when one last looked, and what that is taken for. */
  workers: z.array(
    z.strictObject({ share: z.number().check(z.nonnegative()), load: z.enum(['calm', 'busy', 'full']) }),
  ),
  late,
  /** Of the node's own process, since it began; its workers are others. */
  cpuMs: z.number().check(z.nonnegative()),
  residentBytes: count,
});
export type NodeUsage = z.infer<typeof usage>;
