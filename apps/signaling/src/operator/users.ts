import type { AccountId } from '@foyer/domain';
import { displayName } from '@foyer/protocol';
import type { OperatorParts } from './parts.ts';

/** `user ...`: who has an account here. Null: there is no such command. */
export async function userCommand(words: readonly string[], parts: OperatorParts): Promise<number | null> {
  const [verb, ...rest] = words;
  const name = displayName.safeParse(rest.join(' '));
  if (verb === 'list' && rest.length === 0) return list(parts);
  if (verb === 'add' && name.success) return add(name.data, parts);
  if (verb === 'link' && rest.length === 1) return link(rest[0] as AccountId, parts);
  return null;
}

async function list({ db, say }: OperatorParts): Promise<number> {
  const accounts = await db.selectFrom('accounts').selectAll().orderBy('created_at').execute();
  for (const { id, name, administrator } of accounts)
    await say(`${id}  ${name}${administrator ? '  administrator' : ''}`);
  return 0;
}

async function add(name: string, { say, audit, signIn }: OperatorParts): Promise<number> {
  if (!signIn) return notRunning(say);
  const { account, link } = await signIn.invite(name);
  audit.note('account-made', {}, { account: account.id });
  await say(link);
  return 0;
}

async function link(id: AccountId, { say, audit, signIn }: OperatorParts): Promise<number> {
  if (!signIn) return notRunning(say);
  const made = await signIn.another(id);
  if (made === null) {
    await say('There is no such account; "user list" names those there are.');
    return 1;
  }
  audit.note('sign-in-link-made', {}, { account: id });
  await say(made);
  return 0;
}

async function notRunning(say: OperatorParts['say']): Promise<number> {
  await say('Foyer does not run: start it first, so that there is something for the link to lead to.');
  return 1;
}
