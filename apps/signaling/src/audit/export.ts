import { sql } from 'kysely';
import type { Database } from '../database/schema.ts';

const PAGE = 1_000;

interface Row {
  readonly chain: string;
  readonly number: number;
  readonly entry: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
  readonly hash: string;
}

/**
 * Everything there is to account for, as JSON, one line each, by time: the audit, and the logs of all meetings, which
 * hold every admission, role, mute, removal and setting.
 *
 * @param withPersonal also who it was, as far as that has not been forgotten
 */
export async function* exported(db: Database, { withPersonal }: { withPersonal: boolean }): AsyncGenerator<string> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await sql<Row>`
      select chain, number, entry, personal, hash from (
        select 'audit' as chain, number, entry, personal, hash
        from audit left join audit_personal using (number)
        union all
        select meeting, number, entry, personal, hash
        from entries left join entries_personal using (meeting, number)
      ) as everything
      order by (entry->>'at')::bigint, chain, number limit ${PAGE} offset ${offset}`.execute(db);
    for (const { chain, number, entry, personal, hash } of rows)
      yield JSON.stringify({ chain, number, ...entry, ...(withPersonal && personal ? { personal } : {}), hash });
    if (rows.length < PAGE) return;
  }
}
