import { nothing, route } from './contract.ts';
import { displayName } from './ids.ts';
import { z } from './z.ts';

/** As the IANA database names it, like Europe/Berlin: what the server itself can reckon with. */
const zone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/)
  .refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  });

const phone = z
  .string()
  .max(32)
  .transform((text) => text.trim())
  .refine((text) => /^\+?[\d ()/.-]{3,}$/.test(text));

/** What people say of themselves. */
const said = {
  name: displayName,
  /** What they are in their company. */
  title: displayName.nullable(),
  company: displayName.nullable(),
  zone: zone.nullable(),
  phones: z.array(phone).max(5),
};

const profile = z.strictObject({
  ...said,
  /** Set by whoever looks after accounts, and not by its owner. */
  mail: z.string().nullable(),
  /** Whether one can sign in, and prove the account again, by a password. */
  hasPassword: z.boolean(),
});

/** One's own account: what it says, what is kept of it, and its end. Rules: AC-12 to AC-14. */
export const accountRoutes = {
  /** What it says, and by what one can sign in. */
  'account:read': route({
    method: 'GET',
    path: '/api/account',
    input: nothing,
    output: profile,
    refusals: ['auth-required'],
  }),
  /** What is left out stays as it is. */
  'account:change': route({
    method: 'POST',
    path: '/api/account',
    input: z.strictObject(said).partial(),
    output: profile,
    refusals: ['auth-required'],
  }),
  /** Everything that is kept of the account: the text of a JSON file, table by table. */
  'account:export': route({
    method: 'POST',
    path: '/api/account/export',
    input: nothing,
    output: z.strictObject({ file: z.string() }),
    refusals: ['auth-required', 'step-up-required'],
  }),
  /** Deletes the account, for good. Whoever asks for it types their name. */
  'account:delete': route({
    method: 'POST',
    path: '/api/account/delete',
    input: z.strictObject({ name: displayName }),
    output: nothing,
    refusals: ['auth-required', 'step-up-required', 'last-administrator'],
  }),
};
