import { z } from './z.ts';

/**
 * A relay (TURN) that the operator runs beside Foyer, and what opens it to one person for a while. Browsers go through it where
 * no other way leads to the media node; null: there is none.
 */
export const relay = z.nullable(
  z.strictObject({
    urls: z.array(z.string().check(z.regex(/^turns?:[\x21-\x7e]{1,256}$/))).check(z.minLength(1), z.maxLength(8)),
    username: z.string().check(z.minLength(1), z.maxLength(128)),
    credential: z.string().check(z.minLength(1), z.maxLength(128)),
  }),
);
export type Relay = z.output<typeof relay>;
