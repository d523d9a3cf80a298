import { exported } from '../audit/export.ts';
import { verify } from '../audit/verify.ts';
import type { Database } from '../database/schema.ts';

export interface OperatorParts {
  readonly db: Database;
  /** Says one line to the operator; resolves when there is room for the next. */
  readonly say: (line: string) => Promise<void>;
  /** Notes that something was done, where there is an audit to note it in. */
  readonly note: (what: string) => void;
  /** Makes a link that leads the administrator in; null: nobody could use it, because Foyer does not run. */
  readonly link: (() => Promise<string>) | null;
}

const USAGE = [
  'audit verify             looks at every entry of every log, and names the first broken one of each',
  'audit export [--names]   everything there is to account for, as JSON lines; with names, as far as they are known',
  'link                     a link that makes the administrator, or leads them back to their account; it works once',
];

/**
 * Does what an operator asked for on the command line.
 *
 * @returns the exit status: 0 done, 1 something is broken, 2 nothing that is known was asked for
 */
export async function operate(args: readonly string[], { db, say, note, link }: OperatorParts): Promise<number> {
  switch (args.join(' ')) {
    case 'audit verify': {
      const { chains, entries, broken } = await verify(db);
      for (const { chain, number, why } of broken)
        await say(`${chain === 'audit' ? 'the audit' : `the log of meeting ${chain}`}: entry ${number} is ${why}`);
      await say(
        `${entries} entries in ${chains} chains are as they were written${broken.length > 0 ? `; ${broken.length} chains are broken` : ''}`,
      );
      return broken.length > 0 ? 1 : 0;
    }
    case 'audit export':
    case 'audit export --names': {
      note('audit-exported');
      for await (const line of exported(db, { withPersonal: args.includes('--names') })) await say(line);
      return 0;
    }
    case 'link': {
      if (!link) {
        await say('Foyer does not run: start it first, so that there is something for the link to lead to.');
        return 1;
      }
      note('link-made');
      await say(await link());
      return 0;
    }
    default:
      for (const line of ['There are:', ...USAGE.map((line) => `  npm run foyer -- ${line}`)]) await say(line);
      return 2;
  }
}
