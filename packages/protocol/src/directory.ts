import type { AccountId } from '@foyer/domain';
import { nothing, route } from './contract.ts';
import { displayName, mailAddress } from './ids.ts';
import { z } from './z.ts';

const opaque = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** An account, as people who are signed in know it. */
const colleagueId = z.pipe(
  opaque,
  z.transform((text) => text as AccountId),
);
export const groupId = opaque;

const colleague = z.strictObject({
  id: colleagueId,
  name: displayName,
  mail: z.nullable(mailAddress),
  title: z.nullable(z.string().check(z.maxLength(200))),
  company: z.nullable(z.string().check(z.maxLength(200))),
});
const group = z.strictObject({ id: groupId, name: displayName, size: z.int().check(z.nonnegative()) });
const groups = z.strictObject({ groups: z.array(group).check(z.maxLength(200)) });

/** Colleagues, for people who are signed in. Rules: DR-* in SPEC.md. */
export const directoryRoutes = {
  /** Up to ten colleagues with a word in their name, or an address, that begins like each of these. At least two letters. */
  'directory:find': route({
    method: 'POST',
    path: '/api/directory',
    input: z.strictObject({
      text: z
        .pipe(
          z.string().check(z.maxLength(100)),
          z.transform((text) => text.trim()),
        )
        .check(z.refine((text) => text.length >= 2)),
    }),
    output: z.strictObject({ people: z.array(colleague).check(z.maxLength(10)) }),
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
    output: z.strictObject({ group, people: z.array(colleague).check(z.maxLength(200)) }),
    refusals: ['auth-required', 'not-found'],
  }),
  /** Makes a group, or gives one another name and other members. For administrators. `conflict`: the name is another group’s. */
  'directory:keep-group': route({
    method: 'POST',
    path: '/api/directory/groups',
    input: z.strictObject({
      /** Null: a new one. */
      group: z.nullable(groupId),
      name: displayName,
      members: z.array(colleagueId).check(z.maxLength(200)),
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
