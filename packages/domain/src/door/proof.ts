/**
 * What somebody showed at the door, as the server checked it: an account here, one that a partner vouches for, the key of
 * the invitation, a caller's number; or nothing that proves anything.
 */
export const PROOFS = ['account', 'partner', 'invitation', 'pin', 'none'] as const;
export type Proof = (typeof PROOFS)[number];
