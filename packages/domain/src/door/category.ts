/** How somebody proved who they are. Set by the server, never by a message (DO-1). */
export const CATEGORIES = ['internal', 'federated', 'anonymous', 'phone'] as const;
export type Category = (typeof CATEGORIES)[number];
