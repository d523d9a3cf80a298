import type { AccountId } from '@foyer/domain';
import { route } from './contract.ts';
import { displayName, instant, mailAddress } from './ids.ts';
import { z } from './z.ts';

const accountId = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  z.transform((text) => text as AccountId),
);
const rights = z.strictObject({ administrator: z.boolean(), holds: z.boolean() });
const one = z.strictObject({ account: accountId });

/** Somebody with an account, as those see it who look after accounts. */
const person = z.strictObject({
  id: accountId,
  name: displayName,
  mail: z.nullable(mailAddress),
  rights,
  disabled: z.boolean(),
  /** When a session of theirs was used last; null: there is none. */
  usedAt: z.nullable(instant),
});
/** A link into an account, to be handed to its owner: it works once. */
const link = z.strictObject({ link: z.url() });

/** Looking after the accounts of others (AD): for administrators who have just proven who they are (GW-11). */
export const adminRoutes = {
  /** People with a word in their name, or an address, that begins like each of these; empty: everybody. */
  'admin:people': route({
    method: 'POST',
    path: '/api/admin/people',
    input: z.strictObject({ text: z.string().check(z.maxLength(100)) }),
    output: z.strictObject({
      people: z.array(person).check(z.maxLength(50)),
      /** How many there are beyond these. */
      more: z.int().check(z.nonnegative()),
      /** Which of them is whoever asks. */
      you: accountId,
    }),
    refusals: ['auth-required', 'step-up-required'],
  }),
  /** Makes an account, and a link into it. */
  'admin:add': route({
    method: 'POST',
    path: '/api/admin/add',
    input: z.strictObject({ name: displayName, mail: z.nullable(mailAddress), rights }),
    output: z.strictObject({ person, link: z.url() }),
    refusals: ['auth-required', 'step-up-required', 'mail-taken'],
  }),
  /** Gives rights, or takes them; those that are left out stay. */
  'admin:grant': route({
    method: 'POST',
    path: '/api/admin/grant',
    input: z.strictObject({ account: accountId, rights: z.partial(rights) }),
    output: z.strictObject({ person }),
    refusals: ['auth-required', 'step-up-required', 'not-found', 'last-administrator'],
  }),
  /** Closes an account, until it is opened again. */
  'admin:disable': route({
    method: 'POST',
    path: '/api/admin/disable',
    input: one,
    output: z.strictObject({ person }),
    refusals: ['auth-required', 'step-up-required', 'not-found', 'last-administrator'],
  }),
  /** Opens a closed account again. */
  'admin:enable': route({
    method: 'POST',
    path: '/api/admin/enable',
    input: one,
    output: z.strictObject({ person }),
    refusals: ['auth-required', 'step-up-required', 'not-found'],
  }),
  /** Forgets every way into an account, signs everybody out of it, and makes a link that leads in. */
  'admin:reset': route({
    method: 'POST',
    path: '/api/admin/reset',
    input: one,
    output: link,
    refusals: ['auth-required', 'step-up-required', 'not-found'],
  }),
};
