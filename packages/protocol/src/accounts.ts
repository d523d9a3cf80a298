import { nothing, route } from './contract.ts';
import { displayName } from './ids.ts';
import { z } from './z.ts';

/** As the IANA database names it, like Europe/Berlin: what the server itself can reckon with. */
const zone = z.string().check(
  z.maxLength(64),
  z.regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/),
  z.refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }),
);

const phone = z
  .pipe(
    z.string().check(z.maxLength(32)),
    z.transform((text) => text.trim()),
  )
  .check(z.refine((text) => /^\+?[\d ()/.-]{3,}$/.test(text)));

/** What people say of themselves. */
const said = {
  name: displayName,
  /** What they are in their company. */
  title: z.nullable(displayName),
  company: z.nullable(displayName),
  zone: z.nullable(zone),
  phones: z.array(phone).check(z.maxLength(5)),
};

const profile = z.strictObject({
  ...said,
  /** Set by whoever looks after accounts, and not by its owner. */
  mail: z.nullable(z.string()),
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
    input: z.partial(z.strictObject(said)),
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
