import type { AccountId } from '@foyer/domain';
import { nothing, route } from './contract.ts';
import { displayName, mailAddress } from './ids.ts';
import { z } from './z.ts';

const opaque = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** An account, as people who are signed in know it. */
const colleagueId = opaque.transform((text) => text as AccountId);
export const groupId = opaque;

const colleague = z.strictObject({
  id: colleagueId,
  name: displayName,
  mail: mailAddress.nullable(),
  title: z.string().max(200).nullable(),
  company: z.string().max(200).nullable(),
});
const group = z.strictObject({ id: groupId, name: displayName, size: z.number().int().nonnegative() });
const groups = z.strictObject({ groups: z.array(group).max(200) });

/** Colleagues, for people who are signed in. Rules: DR-* in SPEC.md. */
export const directoryRoutes = {
  /** Up to ten colleagues with a word in their name, or an address, that begins like each of these. At least two letters. */
  'directory:find': route({
    method: 'POST',
    path: '/api/directory',
    input: z.strictObject({
      text: z
        .string()
        .max(100)
        .transform((text) => text.trim())
        .refine((text) => text.length >= 2),
    }),
    output: z.strictObject({ people: z.array(colleague).max(10) }),
    refusals: ['auth-required'],
  }),
  /** Groups of colleagues, who can be invited together. */
  'directory:groups': route({
    method: 'GET',
    path: '/api/directory/groups',
    input: nothing,
    output: groups,
    refusals: ['auth-required'],
  }),
  /** Who is in a group. */
  'directory:read-group': route({
    method: 'GET',
    path: '/api/directory/groups/:group',
    input: z.strictObject({ group: groupId }),
    output: z.strictObject({ group, people: z.array(colleague).max(200) }),
    refusals: ['auth-required', 'not-found'],
  }),
  /** Makes a group, or gives one another name and other members. For administrators. `conflict`: the name is another group’s. */
  'directory:keep-group': route({
    method: 'POST',
    path: '/api/directory/groups',
    input: z.strictObject({
      /** Null: a new one. */
      group: groupId.nullable(),
      name: displayName,
      members: z.array(colleagueId).max(200),
    }),
    output: groups,
    refusals: ['auth-required', 'step-up-required', 'not-found'],
  }),
  /** For administrators. Who was invited by it stays invited. */
  'directory:remove-group': route({
    method: 'POST',
    path: '/api/directory/groups/:group/remove',
    input: z.strictObject({ group: groupId }),
    output: groups,
    refusals: ['auth-required', 'step-up-required', 'not-found'],
  }),
};
