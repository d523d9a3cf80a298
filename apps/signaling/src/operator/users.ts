import type { AccountId } from '@foyer/domain';
import { displayName, mailAddress } from '@foyer/protocol';
import type { Account } from '../accounts/account.ts';
import { databaseAccounts } from '../accounts/store.database.ts';
import type { OperatorParts } from './parts.ts';

/** `user ...`: who has an account here. Null: there is no such command. */
export async function userCommand(words: readonly string[], parts: OperatorParts): Promise<number | null> {
  const [verb = '', ...rest] = words;
  if (verb === 'list' && rest.length === 0) return list(parts);
  if (verb === 'add' || verb === 'invite') return add(rest, { mails: verb === 'invite' }, parts);
  const [whose, right, ...more] = rest;
  if (whose === undefined || more.length > 0) return null;
  if (verb === 'grant' || verb === 'revoke') return grant(whose, { right, on: verb === 'grant' }, parts);
  if (right !== undefined || !(VERBS as readonly string[]).includes(verb)) return null;
  return change(verb as Verb, whose, parts);
}

const VERBS = ['link', 'disable', 'enable', 'reset'] as const;
type Verb = (typeof VERBS)[number];

/** A line for each: its id, name and address, what it may, whether it is closed, and when it was used last. */
async function list({ db, say, clock }: OperatorParts): Promise<number> {
  const seen = await db
    .selectFrom('sessions')
    .select(['account', (is) => is.fn.max('seen_at').as('at')])
    .groupBy('account')
    .execute();
  const lastSeen = new Map(seen.map(({ account, at }) => [account, Number(at)]));
  for (const { id, name, mail, rights, disabled } of await databaseAccounts(db).list()) {
    const at = lastSeen.get(id);
    const marks = [
      ...(rights.administrator ? ['administrator'] : []),
      ...(rights.holds ? [] : ['holds no meetings']),
      ...(disabled ? ['disabled'] : []),
      ...(at === undefined ? [] : [`used ${new Date(Math.min(at, clock.now())).toISOString()}`]),
    ];
    await say([id, name, ...(mail === null ? [] : [mail]), ...marks].join('  '));
  }
  return 0;
}

/**
 * `add MAIL NAME`, or `add NAME` alone: then nobody can invite them by an address, and they sign in without a password.
 * With `invite` the link goes to the address instead.
 */
async function add(
  words: readonly string[],
  { mails }: { readonly mails: boolean },
  parts: OperatorParts,
): Promise<number | null> {
  const [first = '', ...rest] = words;
  const isAddress = first.includes('@');
  const name = displayName.safeParse((isAddress ? rest : words).join(' '));
  if (!name.success || (mails && !isAddress)) return null;
  const { say, signIn, administration, sendLink } = parts;
  if (!signIn) return notRunning(say);
  if (mails && !sendLink)
    return no(say, 'Foyer sends no mail: set SMTP_URL, or take "user add" and hand the link over.');
  const mail = isAddress ? mailAddress.safeParse(first) : null;
  if (mail && !mail.success) return no(say, `${first} is no mail address.`);
  const account = await administration.add({ name: name.data, mail: mail?.data ?? null }, null);
  if (account === null) return no(say, 'Another account has this address; "user list" names it.');
  if (!mails || !sendLink) return sayLink(account, parts);
  if (!(await sendLink(account, 'invited')))
    return no(
      say,
      `${account.name} has an account; the mail server did not take the mail. Try "user link ${account.mail}".`,
    );
  await say(`${account.name} has an account, and a link on its way to ${account.mail}`);
  return 0;
}

async function change(verb: Verb, whose: string, parts: OperatorParts): Promise<number> {
  const { say, signIn, administration } = parts;
  const account = await find(whose, parts);
  if (!account) return nobody(say);
  if (verb === 'link' || verb === 'reset') {
    if (!signIn) return notRunning(say);
    if (verb === 'reset') await administration.reset(account.id, null);
    return sayLink(account, parts);
  }
  const after = await administration[verb](account.id, null);
  if (typeof after === 'string') return refused(after, say);
  await say(
    verb === 'disable'
      ? `${after.name} is signed out everywhere, and cannot sign in any more`
      : `${after.name} can sign in again`,
  );
  return 0;
}

async function grant(
  whose: string,
  { right, on }: { readonly right: string | undefined; readonly on: boolean },
  parts: OperatorParts,
): Promise<number | null> {
  if (right !== 'administrator' && right !== 'holds') return null;
  const { say, administration } = parts;
  const account = await find(whose, parts);
  if (!account) return nobody(say);
  const after = await administration.grant(account.id, { [right]: on }, null);
  if (typeof after === 'string') return refused(after, say);
  const what = right === 'administrator' ? 'look after the accounts of others' : 'hold meetings';
  await say(`${after.name} may ${on ? '' : 'not '}${what}${on ? '' : ' any more'}`);
  return 0;
}

/** By id, or by mail address. */
async function find(whose: string, { db }: OperatorParts): Promise<Account | null> {
  const accounts = databaseAccounts(db);
  return whose.includes('@') ? accounts.byMail(whose) : accounts.find(whose as AccountId);
}

async function sayLink({ id }: Account, { say, audit, signIn }: OperatorParts): Promise<number> {
  const link = signIn && (await signIn.another(id));
  if (link === null) return notRunning(say);
  audit.note('sign-in-link-made', {}, { account: id });
  await say(link);
  return 0;
}

function refused(code: 'not-found' | 'last-administrator', say: OperatorParts['say']): Promise<number> {
  if (code === 'not-found') return nobody(say);
  return no(say, 'Nobody would be left to look after the accounts: make somebody else an administrator first.');
}

function nobody(say: OperatorParts['say']): Promise<number> {
  return no(say, 'There is no such account; "user list" names those there are.');
}

function notRunning(say: OperatorParts['say']): Promise<number> {
  return no(say, 'Foyer does not run: start it first, so that there is something for the link to lead to.');
}

async function no(say: OperatorParts['say'], why: string): Promise<number> {
  await say(why);
  return 1;
}
