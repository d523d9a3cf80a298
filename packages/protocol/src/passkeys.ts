import { nothing, route } from './contract.ts';
import { displayName, instant, secret } from './ids.ts';
import { ownAccount } from './sessions.ts';
import { z } from './z.ts';

const bytes = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(most));

/** The id that an authenticator gave to a passkey. */
const passkeyId = bytes(1_400);
const transports = z.array(z.string().check(z.regex(/^[a-z-]{1,20}$/))).check(z.maxLength(8));

/** A passkey as its owner sees it in a list. */
const passkey = z.strictObject({
  id: passkeyId,
  name: displayName,
  createdAt: instant,
  /** Null: not yet. */
  usedAt: z.nullable(instant),
});

const attachment = z.nullish(z.enum(['platform', 'cross-platform']));
/** What extensions of the browser say: none is asked for. */
const extensions = nothing;

/** What a browser has from an authenticator that made a passkey (WebAuthn's RegistrationResponseJSON). */
const made = z.strictObject({
  id: passkeyId,
  rawId: passkeyId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.strictObject({
    clientDataJSON: bytes(4_096),
    attestationObject: bytes(16_384),
    transports: z.optional(transports),
    authenticatorData: z.optional(bytes(16_384)),
    publicKey: z.optional(bytes(4_096)),
    publicKeyAlgorithm: z.optional(z.int()),
  }),
});

/** What a browser has from an authenticator that signed with a passkey (WebAuthn's AuthenticationResponseJSON). */
const signed = z.strictObject({
  id: passkeyId,
  rawId: passkeyId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.strictObject({
    clientDataJSON: bytes(4_096),
    authenticatorData: bytes(4_096),
    signature: bytes(4_096),
    userHandle: z.nullish(bytes(128)),
  }),
});

/** Signing in by something the browser or its owner's phone keeps, instead of a password (PK). */
export const passkeysRoutes = {
  /** Something to sign: to add a passkey, to sign in by one, or to show once more who one is. */
  'passkeys:challenge': route({
    method: 'POST',
    path: '/api/passkeys/challenge',
    input: z.strictObject({ for: z.enum(['add', 'sign-in', 'prove']) }),
    output: z.strictObject({
      challenge: secret,
      /** What the passkey belongs to: Foyer's host. */
      site: z.string(),
      /** Whose it will be, or is; null: whoever it turns out to be. */
      owner: z.nullable(z.strictObject({ handle: z.string(), name: displayName })),
      /** Those there are: not to be made twice, or to choose from. */
      passkeys: z.array(z.strictObject({ id: passkeyId, transports })),
    }),
    refusals: ['auth-required', 'step-up-required', 'policy-disabled'],
  }),
  /** Adds a passkey to one's own account. */
  'passkeys:add': route({
    method: 'POST',
    path: '/api/passkeys',
    input: z.strictObject({ name: displayName, made }),
    output: z.strictObject({ passkey }),
    refusals: ['auth-required', 'step-up-required', 'policy-disabled', 'token-expired', 'proof-invalid', 'conflict'],
  }),
  /** Those of one's own account, the oldest first. */
  'passkeys:list': route({
    method: 'GET',
    path: '/api/passkeys',
    input: nothing,
    output: z.strictObject({ passkeys: z.array(passkey) }),
    refusals: ['auth-required'],
  }),
  /** Takes a passkey away: nobody signs in by it any more. */
  'passkeys:remove': route({
    method: 'POST',
    path: '/api/passkeys/remove',
    input: z.strictObject({ id: passkeyId }),
    output: nothing,
    refusals: ['auth-required', 'step-up-required', 'not-found', 'last-way-in'],
  }),
  /** Signs in by a passkey; which account it is, the passkey says. */
  'passkeys:sign-in': route({
    method: 'POST',
    path: '/api/passkeys/sign-in',
    input: z.strictObject({ signed }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['policy-disabled', 'token-expired', 'proof-invalid'],
  }),
  /** Shows once more that the account is one's own, by a passkey of it. */
  'passkeys:prove': route({
    method: 'POST',
    path: '/api/passkeys/prove',
    input: z.strictObject({ signed }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['auth-required', 'policy-disabled', 'token-expired', 'proof-invalid'],
  }),
};
