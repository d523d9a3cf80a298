import type { AccountId } from '@foyer/domain';
import { route } from './contract.ts';
import { displayName, instant, mailAddress } from './ids.ts';
import { z } from './z.ts';

const accountId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .transform((text) => text as AccountId);
const rights = z.strictObject({ administrator: z.boolean(), holds: z.boolean() });
const one = z.strictObject({ account: accountId });

/** Somebody with an account, as those see it who look after accounts. */
const person = z.strictObject({
  id: accountId,
  name: displayName,
  mail: mailAddress.nullable(),
  rights,
  disabled: z.boolean(),
  /** When a session of theirs was used last; null: there is none. */
  usedAt: instant.nullable(),
});
/** A link into an account, to be handed to its owner: it works once. */
const link = z.strictObject({ link: z.url() });

/** Looking after the accounts of others (AD): for administrators who have just proven who they are (GW-11). */
export const adminRoutes = {
  /** People with a word in their name, or an address, that begins like each of these; empty: everybody. */
  'admin:people': route({
    method: 'POST',
    path: '/api/admin/people',
    input: z.strictObject({ text: z.string().max(100) }),
    output: z.strictObject({
      people: z.array(person).max(50),
      /** How many there are beyond these. */
      more: z.number().int().nonnegative(),
      /** Which of them is whoever asks. */
      you: accountId,
    }),
    refusals: ['auth-required', 'step-up-required'],
  }),
  /** Makes an account, and a link into it. */
  'admin:add': route({
    method: 'POST',
    path: '/api/admin/add',
    input: z.strictObject({ name: displayName, mail: mailAddress.nullable(), rights }),
    output: z.strictObject({ person, link: z.url() }),
    refusals: ['auth-required', 'step-up-required', 'mail-taken'],
  }),
  /** Gives rights, or takes them; those that are left out stay. */
  'admin:grant': route({
    method: 'POST',
    path: '/api/admin/grant',
    input: z.strictObject({ account: accountId, rights: rights.partial() }),
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
