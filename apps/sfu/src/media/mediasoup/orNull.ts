import type { Place } from './place.ts';

/**
 * What mediasoup cannot use is the sender's mistake, and what is gone is gone: null. But a request that broke off while
 * it was being written leaves the line to its worker unusable, for everybody: so whoever refused must still answer.
 */
export async function orNull<T>(place: Place, request: () => Promise<T>): Promise<T | null> {
  try {
    return await request();
  } catch {
    await place.worker.getResourceUsage().catch((cause: unknown) => place.giveUp(cause));
    return null;
  }
}

/** Closes something of mediasoup's. Whatever cannot even be closed takes its worker along. */
export function shut(place: Place, thing: { close(): void }): void {
  try {
    thing.close();
  } catch (cause) {
    place.giveUp(cause);
  }
}
