import type { Limits } from '../limits/limits.ts';

/** Nothing is too often. */
export const unlimited: Limits = { take: async () => null, peek: async () => null };
