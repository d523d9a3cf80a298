import type { directoryRoutes, Output } from '@foyer/protocol';
import { ask } from '../connection/http.ts';
import type { Problem } from '../session/view.ts';

type Routes = typeof directoryRoutes;
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

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

/** All groups, by name. */
export async function readGroups(): Promise<Answer<readonly DirectoryGroup[]>> {
  const reply = await ask('directory:groups', {});
  return reply.ok ? { ok: true, value: reply.data.groups } : { ok: false, problem: reply.code };
}
