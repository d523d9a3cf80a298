import { randomBytes } from 'node:crypto';

/** 128 random bits in base64url, 22 characters: too many to guess, meaningless to read. */
export function randomId(): string {
  return randomBytes(16).toString('base64url');
}

/** 256 random bits in base64url, 43 characters: for what opens doors by itself. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
