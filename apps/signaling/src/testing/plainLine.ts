import type { LineProof } from '../people/people.ts';

/** A line of a test: without TLS, and opened by a ticket that nobody looks at. */
export const PLAIN: LineProof = { tls: null, ticket: { key: 'key', checkedAt: 0 } };
