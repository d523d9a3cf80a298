import { nothing, route } from './contract.ts';
import { typedMail, typedPassword } from './ids.ts';
import { ownAccount } from './sessions.ts';
import { z } from './z.ts';

/** Signing in by a password, and having one. Rules: AC-5 to AC-8. */
export const passwordRoutes = {
  /** Signs in. Whatever speaks against it is `proof-invalid`: nobody learns here who has an account, or a password. */
  'session:password': route({
    method: 'POST',
    path: '/api/sign-in/password',
    input: z.strictObject({ mail: typedMail, password: typedPassword }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['proof-invalid'],
  }),
  /** Proves again that the account is one's own, by its password. */
  'session:step-up': route({
    method: 'POST',
    path: '/api/step-up',
    input: z.strictObject({ password: typedPassword }),
    output: z.strictObject({ account: ownAccount }),
    refusals: ['auth-required', 'proof-invalid'],
  }),
  /** Gives oneself a password, the first or another. All other sessions of the account end. */
  'password:set': route({
    method: 'POST',
    path: '/api/account/password',
    input: z.strictObject({ password: typedPassword }),
    output: nothing,
    refusals: ['auth-required', 'step-up-required', 'password-unfit'],
  }),
  /** Asks for a link by mail that leads into the account of an address. Answered alike whether there is one. */
  'password:forgot': route({
    method: 'POST',
    path: '/api/forgot',
    input: z.strictObject({ mail: typedMail }),
    output: nothing,
    refusals: [],
  }),
};
