/** What somebody may have been through in a meeting. Whoever was removed and waits was pardoned since. */
export const PASTS = ['inside', 'denied', 'removed'] as const;
export type Past = (typeof PASTS)[number];
