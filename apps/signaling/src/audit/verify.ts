import type { Database } from '../database/schema.ts';
import { BEGINNING, firstBroken } from './chain.ts';
import { databaseAudit } from './store.database.ts';

/** The first entry of a chain that is not what was written. */
interface Broken {
  /** `audit`, or the id of a meeting. */
  readonly chain: string;
  readonly number: number;
  readonly why: 'changed' | 'missing';
}

export interface Verified {
  /** How many entries were looked at. */
  readonly entries: number;
  readonly chains: number;
  /** The first broken entry of each chain that is broken. */
  readonly broken: readonly Broken[];
}

const PAGE = 1_000;

/** Looks at every chain from its beginning: the audit's, and that of each meeting's log. */
export async function verify(db: Database): Promise<Verified> {
  const audit = databaseAudit(db);
  const meetings = await db.selectFrom('meetings').select(['id', 'version', 'head']).orderBy('id').execute();
  const found = [await walk('audit', (after) => audit.read(after, PAGE))];
  for (const { id, version, head } of meetings) {
    const read = (after: number) =>
      db
        .selectFrom('entries')
        .select(['number', 'entry', 'hash'])
        .where('meeting', '=', id)
        .where('number', '>', after)
        .orderBy('number')
        .limit(PAGE)
        .execute();
    const walked = await walk(id, read);
    // An end that was cut off leaves a chain that holds, but is shorter than it should be.
    const isWhole = walked.last.number === version && walked.last.hash === head;
    const missing = { chain: id, number: walked.last.number + 1, why: 'missing' } as const;
    found.push(walked.broken || isWhole ? walked : { ...walked, broken: missing });
  }
  return {
    chains: found.length,
    entries: found.reduce((sum, { last }) => sum + last.number, 0),
    broken: found.flatMap(({ broken }) => (broken ? [broken] : [])),
  };
}

async function walk(
  chain: string,
  read: (after: number) => Promise<readonly { number: number; entry: unknown; hash: string }[]>,
) {
  let last = { number: 0, hash: BEGINNING };
  for (;;) {
    const page = await read(last.number);
    const broken = firstBroken(page, last);
    if (broken) return { last, broken: { chain, ...broken } as Broken };
    const end = page.at(-1);
    if (!end) return { last, broken: null };
    last = { number: end.number, hash: end.hash };
  }
}
