import type { Attempt, AttemptStore } from './store.ts';

/** Keeps attempts in this process. */
export function memoryAttempts(): AttemptStore {
  const attempts = new Map<string, Attempt>();
  return {
    async begin(key, attempt, now) {
      for (const [old, { until }] of attempts) if (until <= now) attempts.delete(old);
      attempts.set(key, attempt);
    },
    async take(key, { kind, visitor, now }) {
      const found = attempts.get(key);
      if (!found || found.kind !== kind || found.visitor !== visitor || found.until <= now) return null;
      attempts.delete(key);
      return found;
    },
  };
}
