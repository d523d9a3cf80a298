import type { Output, routes, Sent } from '@foyer/protocol';
import type { Answer } from '../answer.ts';
import { ask } from '../connection/http.ts';

/** Those who were found, who of them is oneself, and how many more there are. */
export type FoundPeople = Output<(typeof routes)['admin:people']>;
/** Somebody with an account, as those see it who look after accounts. */
export type AccountRow = FoundPeople['people'][number];
/** What an account may do. */
export type Rights = AccountRow['rights'];
type NewPerson = Sent<(typeof routes)['admin:add']>;

/** People with a word in their name, or an address, that begins like each of these; empty: everybody. */
export async function findPeople(text: string): Promise<Answer<FoundPeople>> {
  const reply = await ask('admin:people', { text });
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** Makes an account, and the link that leads its owner into it. */
export async function addPerson(known: NewPerson): Promise<Answer<Output<(typeof routes)['admin:add']>>> {
  const reply = await ask('admin:add', known);
  return reply.ok ? { ok: true, value: reply.data } : { ok: false, problem: reply.code };
}

/** Gives rights, or takes them; those that are left out stay. */
export async function grantRights(account: string, rights: Partial<Rights>): Promise<Answer<AccountRow>> {
  const reply = await ask('admin:grant', { account, rights });
  return reply.ok ? { ok: true, value: reply.data.person } : { ok: false, problem: reply.code };
}

/** Closes an account, or opens it again. */
export async function closeAccount(account: string, closed: boolean): Promise<Answer<AccountRow>> {
  const reply = await ask(closed ? 'admin:disable' : 'admin:enable', { account });
  return reply.ok ? { ok: true, value: reply.data.person } : { ok: false, problem: reply.code };
}

/** Forgets every way into an account, and makes a link that leads in. */
export async function resetAccount(account: string): Promise<Answer<string>> {
  const reply = await ask('admin:reset', { account });
  return reply.ok ? { ok: true, value: reply.data.link } : { ok: false, problem: reply.code };
}
