import type { MeetingEvent } from '@foyer/domain';
import { id, person, terms } from '@foyer/domain/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { spentTicketsContract } from '../door/spentTickets.contract.ts';
import { databaseSpentTickets } from '../door/spentTickets.database.ts';
import { storeContract } from '../meetings/store.contract.ts';
import { databaseMeetings } from '../meetings/store.database.ts';
import { lineageContract } from '../reconnect/store.contract.ts';
import { databaseLineages } from '../reconnect/store.database.ts';
import { accountContract, sessionContract } from '../sessions/store.contract.ts';
import { databaseAccounts, databaseSessions } from '../sessions/store.database.ts';
import { DATABASES, empty, type TestDatabase } from '../testing/databases.ts';

const knocked: MeetingEvent = { type: 'knocked', person: person('gil'), at: 2 };
const left: MeetingEvent = { type: 'left', id: id('gil'), reason: 'left', at: 3 };

// Both databases are started once, for all the suites.
describe.each(Object.entries(DATABASES))('%s', (name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => empty(database.db));

  storeContract(name, async () => databaseMeetings(database.db, 'test'));
  accountContract(name, async () => databaseAccounts(database.db));
  sessionContract(name, async () => ({
    store: databaseSessions(database.db),
    accounts: databaseAccounts(database.db),
  }));
  lineageContract(name, async () => databaseLineages(database.db));
  spentTicketsContract(name, async (clock) => databaseSpentTickets(database.db, clock));

  test('[ST-2] whoever takes a meeting over finds it as it was, and the one before can keep nothing any more', async () => {
    const [one, other] = [databaseMeetings(database.db, 'one'), databaseMeetings(database.db, 'other')];
    await one.create(terms, 1);
    await one.append(terms.id, { after: 1, events: [knocked] });
    expect((await other.read(terms.id))?.meeting).toEqual((await one.read(terms.id))?.meeting);
    // The version is the same: it is the epoch alone that speaks against it.
    expect(await one.append(terms.id, { after: 2, events: [left] })).toBeNull();
    expect(await other.log(terms.id)).toHaveLength(2);
    const rows = await database.db.selectFrom('meetings').select(['holder', 'epoch', 'version']).execute();
    expect(rows).toEqual([{ holder: 'other', epoch: 2, version: 2 }]);
  });

  test('[ST-2] of two who append to the same version one succeeds', async () => {
    const store = databaseMeetings(database.db, 'one');
    await store.create(terms, 1);
    const both = [knocked, { ...knocked, person: person('gus') }].map((event) =>
      store.append(terms.id, { after: 1, events: [event] }),
    );
    expect((await Promise.all(both)).filter((kept) => kept !== null)).toHaveLength(1);
    expect(await store.log(terms.id)).toHaveLength(2);
  });

  test('[ST-4] no entry says who somebody is; and who has been forgotten is nobody in particular', async () => {
    const store = databaseMeetings(database.db, 'one');
    await store.create(terms, 1);
    await store.append(terms.id, { after: 1, events: [knocked] });
    const { db } = database;
    const entries = JSON.stringify(await db.selectFrom('entries').select('entry').execute());
    for (const secret of [terms.title, terms.organizer.name, terms.organizer.account, 'visitor-gil'])
      expect(entries).not.toContain(secret);
    await db.deleteFrom('entries_personal').execute();
    const again = await databaseMeetings(db, 'other').read(terms.id);
    expect(again?.meeting.waiting.get(id('gil'))).toMatchObject({ name: 'Forgotten', account: null });
    expect(again?.meeting).toMatchObject({ title: 'Forgotten', lobbyCapacity: terms.lobbyCapacity });
  });

  test('[ST-3] entries are not changed and not deleted', async () => {
    const { db } = database;
    await databaseMeetings(db, 'one').create(terms, 1);
    await expect(sql`update entries set hash = ''`.execute(db)).rejects.toThrow(/keeps the old ones/);
    await expect(sql`delete from entries`.execute(db)).rejects.toThrow(/keeps the old ones/);
  });
});
