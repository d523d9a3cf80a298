import { z } from './z.ts';

/**
 * A relay (TURN) that the operator runs beside Foyer, and what opens it to one person for a while. Browsers go through it where
 * no other way leads to the media node; null: there is none.
 */
export const relay = z
  .strictObject({
    urls: z
      .array(z.string().regex(/^turns?:[\x21-\x7e]{1,256}$/))
      .min(1)
      .max(8),
    username: z.string().min(1).max(128),
    credential: z.string().min(1).max(128),
  })
  .nullable();
export type Relay = z.output<typeof relay>;
