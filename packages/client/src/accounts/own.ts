import type { Output, routes, Sent } from '@foyer/protocol';
import { type Answer, answerTo, picked } from '../answer.ts';
import type { Account } from '../home.ts';

/** What one's account says, and by what one can sign in. */
export type Profile = Output<(typeof routes)['account:read']>;
/** What one can change of it oneself. */
export type ProfileChange = Sent<(typeof routes)['account:change']>;
/** A place where one is signed in. */
export type OwnSession = Output<(typeof routes)['session:list']>['sessions'][number];

export const readProfile = (): Promise<Answer<Profile>> => answerTo('account:read', {});

export const changeProfile = (change: ProfileChange): Promise<Answer<Profile>> => answerTo('account:change', change);

export async function signInByPassword(mail: string, password: string): Promise<Answer<Account>> {
  return picked(await answerTo('session:password', { mail, password }), ({ account }) => account);
}

/** Proves once more that the account is one's own. */
export async function stepUpByPassword(password: string): Promise<Answer<Account>> {
  return picked(await answerTo('session:step-up', { password }), ({ account }) => account);
}

/** Gives oneself a password; whatever else is signed in is so no longer. */
export const setPassword = (password: string) => answerTo('password:set', { password });

/** Asks for a link by mail. What comes back says nothing about whether there is such an account. */
export const forgotPassword = (mail: string) => answerTo('password:forgot', { mail });

export async function readSessions(): Promise<Answer<readonly OwnSession[]>> {
  return picked(await answerTo('session:list', {}), ({ sessions }) => sessions);
}

export const endSession = (id: string) => answerTo('session:end', { id });
export const endOtherSessions = () => answerTo('session:end-others', {});
export const signOut = () => answerTo('session:sign-out', {});

/** Everything that is kept of one, as the text of a JSON file. */
export async function exportAccount(): Promise<Answer<string>> {
  return picked(await answerTo('account:export', {}), ({ file }) => file);
}

export const deleteAccount = (name: string) => answerTo('account:delete', { name });
