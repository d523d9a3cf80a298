import { exported } from '../audit/export.ts';
import { verify } from '../audit/verify.ts';
import type { OperatorParts } from './parts.ts';
import { keysCommand, tokensCommand } from './tickets.ts';
import { userCommand } from './users.ts';

const USAGE = [
  'audit verify                          looks at every entry of every log, and names the first broken one of each',
  'audit export [--names]                everything there is to account for, as JSON lines; with names, if they are known',
  'link                                  a link that makes the administrator, or leads them back; it works once',
  'user add [MAIL] NAME                  makes an account, and a link that signs into it; it works once, for seven days',
  'invite MAIL NAME                      the same, and mails the link',
  'user link ID|MAIL                     another link into an account; the one before is void',
  'user reset ID|MAIL                    the same, and whatever else led into the account leads nowhere any more',
  'user disable|enable ID|MAIL           closes an account: out of all meetings at once, and no way in; or opens it again',
  'user grant|revoke ID|MAIL administrator|holds   who looks after accounts, and who may hold meetings',
  'user list                             who has an account, by id',
  'keys list                             the keys that tickets are signed with, by name',
  'keys rotate join                      a new key; the one before counts for as long as its last tickets live',
  'tokens kill ticket|participant|key ID makes tickets void: one, all of a participant, all that a key signed',
];

/**
 * Does what an operator asked for on the command line.
 *
 * @returns the exit status: 0 done, 1 something is broken, 2 nothing that is known was asked for
 */
export async function operate(args: readonly string[], parts: OperatorParts): Promise<number> {
  const [subject, ...rest] = args;
  const status = await commandOn(subject, rest, parts);
  if (status !== null) return status;
  for (const line of ['There are:', ...USAGE.map((line) => `  npm run foyer -- ${line}`)]) await parts.say(line);
  return 2;
}

/** Null: there is no such command. */
async function commandOn(subject = '', words: readonly string[], parts: OperatorParts): Promise<number | null> {
  switch (subject) {
    case 'audit':
      return auditCommand(words, parts);
    case 'keys':
      return keysCommand(words, parts);
    case 'tokens':
      return tokensCommand(words, parts);
    case 'invite':
      return userCommand([subject, ...words], parts);
    case 'user':
      return userCommand(words, parts);
    case 'link':
      return words.length === 0 ? linkCommand(parts) : null;
    default:
      return null;
  }
}

async function auditCommand(words: readonly string[], { db, say, audit }: OperatorParts): Promise<number | null> {
  switch (words.join(' ')) {
    case 'verify': {
      const { chains, entries, broken } = await verify(db);
      for (const { chain, number, why } of broken)
        await say(`${chain === 'audit' ? 'the audit' : `the log of meeting ${chain}`}: entry ${number} is ${why}`);
      await say(
        `${entries} entries in ${chains} chains are as they were written${broken.length > 0 ? `; ${broken.length} chains are broken` : ''}`,
      );
      return broken.length > 0 ? 1 : 0;
    }
    case 'export':
    case 'export --names': {
      audit.note('audit-exported');
      for await (const line of exported(db, { withPersonal: words.includes('--names') })) await say(line);
      return 0;
    }
    default:
      return null;
  }
}

async function linkCommand({ say, audit, link }: OperatorParts): Promise<number> {
  if (!link) {
    await say('Foyer does not run: start it first, so that there is something for the link to lead to.');
    return 1;
  }
  audit.note('link-made');
  await say(await link());
  return 0;
}
