import type { directoryRoutes, Output, Sent } from '@foyer/protocol';
import { type Answer, answerTo, picked } from '../answer.ts';

type Routes = typeof directoryRoutes;

/** Somebody with an account here, as people who are signed in know them. */
export type DirectoryPerson = Output<Routes['directory:find']>['people'][number];
/** Colleagues who are invited together. */
export type DirectoryGroup = Output<Routes['directory:groups']>['groups'][number];

/** What is typed at least before anybody is looked for. */
export const LEAST_LETTERS = 2;

/** Colleagues with a word in their name, or an address, that begins like each of these: ten at most. */
export async function findColleagues(text: string): Promise<Answer<readonly DirectoryPerson[]>> {
  return picked(await answerTo('directory:find', { text }), ({ people }) => people);
}

/** A group, and who is in it. */
export function readGroup(group: string): Promise<Answer<Output<Routes['directory:read-group']>>> {
  return answerTo('directory:read-group', { group });
}

/** Makes a group, or gives one another name and other members; all groups then. */
export async function keepGroup(
  group: Sent<Routes['directory:keep-group']>,
): Promise<Answer<readonly DirectoryGroup[]>> {
  return picked(await answerTo('directory:keep-group', group), ({ groups }) => groups);
}

/** Removes a group; all that are left. */
export async function removeGroup(group: string): Promise<Answer<readonly DirectoryGroup[]>> {
  return picked(await answerTo('directory:remove-group', { group }), ({ groups }) => groups);
}

/** All groups, by name. */
export async function readGroups(): Promise<Answer<readonly DirectoryGroup[]>> {
  return picked(await answerTo('directory:groups', {}), ({ groups }) => groups);
}
