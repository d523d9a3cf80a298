import type { directoryRoutes, Output, Sent } from '@foyer/protocol';
import type { Answer } from '../answer.ts';
import { ask } from '../connection/http.ts';

type Routes = typeof directoryRoutes;

/** Somebody with an account here, as people who are signed in know them. */
export type DirectoryPerson = Output<Routes['directory:find']>['people'][number];
/** Colleagues who are invited together. */
export type DirectoryGroup = Output<Routes['directory:groups']>['groups'][number];

/** What is typed at least before anybody is looked for. */
export const LEAST_LETTERS = 2;

/** Colleagues with a word in their name, or an address, that begins like each of these: ten at most. */
export async function findColleagues(text: string): Promise<Answer<readonly DirectoryPerson[]>> {
  const reply = await ask('directory:find', { text });
  return reply.ok ? { ok: true, value: reply.data.people } : { ok: false, problem: reply.code };
}

/** A group, and who is in it. */
export async function readGroup(group: string): Promise<Answer<Output<Routes['directory:read-group']>>> {
  const reply = await ask('directory:read-group', { group });
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** Makes a group, or gives one another name and other members; all groups then. */
export async function keepGroup(
  group: Sent<Routes['directory:keep-group']>,
): Promise<Answer<readonly DirectoryGroup[]>> {
  const reply = await ask('directory:keep-group', group);
  return reply.ok ? { ok: true, value: reply.data.groups } : { ok: false, problem: reply.code };
}

/** Removes a group; all that are left. */
export async function removeGroup(group: string): Promise<Answer<readonly DirectoryGroup[]>> {
  const reply = await ask('directory:remove-group', { group });
  return reply.ok ? { ok: true, value: reply.data.groups } : { ok: false, problem: reply.code };
}

/** All groups, by name. */
export async function readGroups(): Promise<Answer<readonly DirectoryGroup[]>> {
  const reply = await ask('directory:groups', {});
  return reply.ok ? { ok: true, value: reply.data.groups } : { ok: false, problem: reply.code };
}
