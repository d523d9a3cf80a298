import type { Output, routes, Sent } from '@foyer/protocol';
import { type Answer, answerTo, picked } from '../answer.ts';

/** Those who were found, who of them is oneself, and how many more there are. */
export type FoundPeople = Output<(typeof routes)['admin:people']>;
/** Somebody with an account, as those see it who look after accounts. */
export type AccountRow = FoundPeople['people'][number];
/** What an account may do. */
export type Rights = AccountRow['rights'];
type NewPerson = Sent<(typeof routes)['admin:add']>;

/** People with a word in their name, or an address, that begins like each of these; empty: everybody. */
export function findPeople(text: string): Promise<Answer<FoundPeople>> {
  return answerTo('admin:people', { text });
}

/** Makes an account, and the link that leads its owner into it. */
export function addPerson(known: NewPerson): Promise<Answer<Output<(typeof routes)['admin:add']>>> {
  return answerTo('admin:add', known);
}

/** Gives rights, or takes them; those that are left out stay. */
export async function grantRights(account: string, rights: Partial<Rights>): Promise<Answer<AccountRow>> {
  return picked(await answerTo('admin:grant', { account, rights }), ({ person }) => person);
}

/** Closes an account, or opens it again. */
export async function closeAccount(account: string, closed: boolean): Promise<Answer<AccountRow>> {
  return picked(await answerTo(closed ? 'admin:disable' : 'admin:enable', { account }), ({ person }) => person);
}

/** Forgets every way into an account, and makes a link that leads in. */
export async function resetAccount(account: string): Promise<Answer<string>> {
  return picked(await answerTo('admin:reset', { account }), ({ link }) => link);
}
