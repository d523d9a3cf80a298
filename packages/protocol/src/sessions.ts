import { nothing, route } from './contract.ts';
import { displayName, instant, mailAddress, sessionId, token } from './ids.ts';
import { z } from './z.ts';

/** Somebody's own account, as far as their pages need it. */
export const ownAccount = z.strictObject({
  name: displayName,
  rights: z.strictObject({ administrator: z.boolean(), holds: z.boolean() }),
  /** Until when the account counts as freshly proven: what only that allows is refused then with `step-up-required`. */
  freshUntil: instant,
});

/** How somebody proved that an account is theirs. */
const METHODS = ['link', 'password', 'passkey', 'oidc'] as const;

/** Who is signed in, by cookie. */
export const sessionRoutes = {
  /** How one can sign in here. */
  'session:ways': route({
    method: 'GET',
    path: '/api/session/ways',
    input: nothing,
    output: z.strictObject({
      /** What the organization's provider of identities is called; null: there is none. */
      provider: z.nullable(z.string()),
      /** Whether browsers can make passkeys for this address. */
      passkeys: z.boolean(),
      /** Whether Foyer can send mail. */
      mail: z.boolean(),
    }),
    refusals: [],
  }),
  /** The account behind the cookie, or null. */
  'session:read': route({
    method: 'GET',
    path: '/api/session',
    input: nothing,
    output: z.strictObject({ account: z.nullable(ownAccount) }),
    refusals: [],
  }),
  /** Uses the one-time link: makes the organizer's account and signs in. */
  'session:first-run': route({
    method: 'POST',
    path: '/api/first-run',
    input: z.strictObject({ secret: token, name: displayName, mail: z.optional(z.nullable(mailAddress)) }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['token-invalid', 'token-replayed'],
  }),
  /** Uses a link into an account: from now on this browser is signed in. */
  'session:sign-in': route({
    method: 'POST',
    path: '/api/sign-in',
    input: z.strictObject({ secret: token }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['token-invalid', 'token-replayed', 'token-expired'],
  }),
  /** Ends the session of this browser. With none it is as good: whoever asks is signed out. */
  'session:sign-out': route({
    method: 'POST',
    path: '/api/sign-out',
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  /** One's own sessions that can still be used, the oldest first. */
  'session:list': route({
    method: 'GET',
    path: '/api/sessions',
    input: nothing,
    output: z.strictObject({
      sessions: z.array(
        z.strictObject({
          id: sessionId,
          method: z.enum(METHODS),
          /** What the browser says it is; null: nothing. */
          agent: z.nullable(z.string()),
          startedAt: instant,
          seenAt: instant,
          /** The one that asks. */
          current: z.boolean(),
        }),
      ),
    }),
    refusals: ['auth-required'],
  }),
  /** Ends one of one's own sessions: whoever is in a meeting by it has left. */
  'session:end': route({
    method: 'POST',
    path: '/api/sessions/end',
    input: z.strictObject({ id: sessionId }),
    output: nothing,
    refusals: ['auth-required', 'not-found'],
  }),
  /** Ends all of one's own sessions but the one that asks. */
  'session:end-others': route({
    method: 'POST',
    path: '/api/sessions/end-others',
    input: nothing,
    output: nothing,
    refusals: ['auth-required'],
  }),
};
