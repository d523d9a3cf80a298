/** What lets somebody in or makes them wait, in the order in which they are asked (DO-10). */
export const RULES = ['organizer', 'sent-out', 'locked', 'proof', 'category', 'location', 'phone', 'level'] as const;
export type Rule = (typeof RULES)[number];
