import { LOG_KINDS } from '@foyer/domain';
import { nothing, request } from './contract.ts';
import { fingerprint, instant } from './ids.ts';
import { z } from './z.ts';

/** What a library or an operator calls something: a cipher, a key, a server. */
const label = z.string().check(z.maxLength(128));

/** How a call is protected, as far as the server knows: what it negotiated itself, and what it checked. Rules: PT-*. */
export const protectionRequests = {
  /** What protects this call: the socket it is asked on, what let one in here and at the media node, and what is kept. */
  'protection:read': request({
    input: nothing,
    output: z.strictObject({
      /** Of the socket that this was asked on. */
      line: z.strictObject({
        /** Null: none reaches this server, because it has none, or because a proxy in front of it has. */
        tls: z.nullable(z.strictObject({ version: label, cipher: label })),
        proxied: z.boolean(),
      }),
      /** What let the person in here: who made it and who checked it, by which key and when. */
      ticket: z.strictObject({ issuer: label, algorithm: label, key: label, checkedAt: instant }),
      /** What let their media in, which the media node made and checked; null while there is none. */
      media: z.nullable(z.strictObject({ issuer: label, checkedAt: instant, fingerprint })),
      /** What has been kept of this meeting so far: how many entries, of which kinds. Never sound or pictures. */
      log: z.strictObject({ entries: z.int().check(z.nonnegative()), kinds: z.array(z.enum(LOG_KINDS)) }),
    }),
    refusals: [],
  }),
};
