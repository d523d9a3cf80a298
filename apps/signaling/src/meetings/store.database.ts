import { apply, type Meeting, type MeetingEvent, type MeetingId, opened } from '@foyer/domain';
import type { Transaction } from 'kysely';
import { BEGINNING, chained } from '../audit/chain.ts';
import type { Database, Tables } from '../database/schema.ts';
import { type Entry, type Personal, putTogether, takeApart } from './entry.ts';
import type { MeetingStore, Stored } from './store.ts';

/** A meeting that this process holds: as it stands, and by what it may append. */
interface Held extends Stored {
  readonly epoch: number;
  readonly head: string;
}

/**
 * Keeps meetings in a database, and those in use in memory as well: they are read at every message.
 *
 * Whoever reads a meeting first takes it over, which raises its epoch. What was decided under an earlier epoch, or on an
 * earlier version, is not kept; then the meeting is read anew before the next decision.
 *
 * @param holder who takes meetings over, for people who look into the database
 */
export function databaseMeetings(db: Database, holder: string): MeetingStore {
  const held = new Map<MeetingId, Promise<Held | null>>();

  const hold = (id: MeetingId): Promise<Held | null> => {
    const known = held.get(id);
    if (known) return known;
    const taken = takeOver(db, { id, holder });
    held.set(id, taken);
    // What is not there may come to be, and what failed may succeed.
    taken.then(
      (meeting) => meeting ?? held.delete(id),
      () => held.delete(id),
    );
    return taken;
  };

  return {
    async create(terms, at) {
      const meeting = opened(terms);
      const links = linksAfter({ head: BEGINNING, version: 0 }, [{ type: 'opened', terms, at }]);
      const head = links.at(-1)?.hash ?? BEGINNING;
      const created = await db.transaction().execute(async (trx) => {
        const row = { id: terms.id, epoch: 1, holder, version: links.length, head, present: 0 };
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('meetings')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return false;
        await keep(trx, terms.id, links);
        return true;
      });
      if (created) held.set(terms.id, Promise.resolve({ meeting, version: links.length, epoch: 1, head }));
      return created;
    },

    async read(id) {
      const meeting = await hold(id);
      return meeting && { meeting: meeting.meeting, version: meeting.version };
    },

    async append(id, { after, events }) {
      const before = await hold(id);
      if (before?.version !== after) return null;
      const { epoch } = before;
      const meeting = events.reduce(apply, before.meeting);
      const links = linksAfter(before, events);
      const [version, head] = [after + links.length, links.at(-1)?.hash ?? before.head];
      const kept = await db
        .transaction()
        .execute(async (trx) => {
          // The fence: one row, which a later holder has changed.
          const { numUpdatedRows } = await trx
            .updateTable('meetings')
            .set({ version, head, present: presentIn(meeting) })
            .where('id', '=', id)
            .where('epoch', '=', epoch)
            .where('version', '=', after)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) return false;
          await keep(trx, id, links);
          return true;
        })
        .catch((cause: unknown) => {
          // Whether it was kept is not known: what is true is in the database.
          held.delete(id);
          throw cause;
        });
      if (kept) held.set(id, Promise.resolve({ meeting, version, epoch, head }));
      else held.delete(id);
      return kept ? { meeting, version } : null;
    },

    async log(id) {
      return (await read(db, id)).map(putTogether);
    },

    async live() {
      const rows = await db.selectFrom('meetings').select('id').where('present', '>', 0).orderBy('id').execute();
      return rows.map((row) => row.id as MeetingId);
    },
  };
}

/** Takes a meeting over and adds its log up; null if there is none. */
function takeOver(db: Database, { id, holder }: { id: MeetingId; holder: string }): Promise<Held | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('meetings')
      .set((column) => ({ epoch: column('epoch', '+', 1), holder }))
      .where('id', '=', id)
      .returning(['epoch', 'version', 'head'])
      .executeTakeFirst();
    if (!row) return null;
    const [first, ...rest] = (await read(trx, id)).map(putTogether);
    if (first?.type !== 'opened') throw new Error(`the log of meeting ${id} does not begin with its opening`);
    return { ...row, meeting: rest.reduce(apply, opened(first.terms)) };
  });
}

interface NewLink {
  readonly number: number;
  readonly entry: Entry;
  readonly personal: Personal | null;
  readonly hash: string;
}

function linksAfter({ head, version }: { head: string; version: number }, events: readonly MeetingEvent[]): NewLink[] {
  let [hash, number] = [head, version];
  return events.map((event) => {
    const { entry, personal } = takeApart(event);
    hash = chained(hash, entry);
    return { number: ++number, entry, personal, hash };
  });
}

async function keep(trx: Transaction<Tables>, meeting: MeetingId, links: readonly NewLink[]): Promise<void> {
  const entries = links.map(({ number, entry, hash }) => ({ meeting, number, entry: JSON.stringify(entry), hash }));
  await trx.insertInto('entries').values(entries).execute();
  const personal = links.flatMap((link) =>
    link.personal ? [{ meeting, number: link.number, personal: JSON.stringify(link.personal) }] : [],
  );
  if (personal.length > 0) await trx.insertInto('entries_personal').values(personal).execute();
}

async function read(db: Database, meeting: MeetingId) {
  const rows = await db
    .selectFrom('entries')
    .leftJoin('entries_personal', (join) =>
      join
        .onRef('entries_personal.meeting', '=', 'entries.meeting')
        .onRef('entries_personal.number', '=', 'entries.number'),
    )
    .select(['entries.number', 'entries.entry', 'entries_personal.personal'])
    .where('entries.meeting', '=', meeting)
    .orderBy('entries.number')
    .execute();
  return rows.map(({ number, entry, personal }) => ({
    number,
    entry: entry as Entry,
    personal: personal as Personal | null,
  }));
}

function presentIn({ inside, waiting }: Meeting): number {
  return inside.size + waiting.size;
}
