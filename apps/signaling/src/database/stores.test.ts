import type { MeetingEvent } from '@foyer/domain';
import { id, person, terms } from '@foyer/domain/testing';
import { silent } from '@foyer/server-kit';
import { FakeClock, freePort } from '@foyer/server-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptContract } from '../accounts/kept.contract.ts';
import { accountContract } from '../accounts/store.contract.ts';
import { databaseAccounts } from '../accounts/store.database.ts';
import { attemptContract } from '../attempts/store.contract.ts';
import { databaseAttempts } from '../attempts/store.database.ts';
import { exported } from '../audit/export.ts';
import { auditContract } from '../audit/store.contract.ts';
import { databaseAudit } from '../audit/store.database.ts';
import { verify } from '../audit/verify.ts';
import { groupContract } from '../directory/store.contract.ts';
import { databaseGroups } from '../directory/store.database.ts';
import { killedTicketsContract } from '../door/killedTickets.contract.ts';
import { databaseKilledTickets } from '../door/killedTickets.database.ts';
import { spentTicketsContract } from '../door/spentTickets.contract.ts';
import { databaseSpentTickets } from '../door/spentTickets.database.ts';
import { codeContract } from '../invitation/store.contract.ts';
import { databaseCodes } from '../invitation/store.database.ts';
import { inviteeContract } from '../invitees/store.contract.ts';
import { databaseInvitees } from '../invitees/store.database.ts';
import { mailContract } from '../mail/store.contract.ts';
import { databaseMails } from '../mail/store.database.ts';
import { storeContract } from '../meetings/store.contract.ts';
import { databaseMeetings } from '../meetings/store.database.ts';
import { identityContract } from '../oidc/store.contract.ts';
import { databaseIdentities } from '../oidc/store.database.ts';
import { passkeyContract } from '../passkeys/store.contract.ts';
import { databasePasskeys } from '../passkeys/store.database.ts';
import { passwordContract } from '../passwords/store.contract.ts';
import { databasePasswords } from '../passwords/store.database.ts';
import { lineageContract } from '../reconnect/store.contract.ts';
import { databaseLineages } from '../reconnect/store.database.ts';
import { scheduleContract } from '../schedule/store.contract.ts';
import { databaseSchedules } from '../schedule/store.database.ts';
import { sessionContract, signInLinkContract } from '../sessions/store.contract.ts';
import { databaseSessions, databaseSignInLinks } from '../sessions/store.database.ts';
import { databaseStores } from '../stores.ts';
import { DATABASES, empty, type TestDatabase } from '../testing/databases.ts';
import { startStack } from '../testing/stack.ts';
import { openDatabase } from './open.ts';

const knocked: MeetingEvent = { type: 'knocked', person: person('gil'), rule: 'level', at: 2 };
const left: MeetingEvent = { type: 'left', id: id('gil'), reason: 'left', at: 3 };

// Both databases are started once, for all the suites.
describe.each(Object.entries(DATABASES))('%s', (name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => empty(database.db));

  auditContract(name, async () => databaseAudit(database.db));
  storeContract(name, async () => databaseMeetings(database.db, 'test'));
  keptContract(name, () => database.db);
  accountContract(name, async () => databaseAccounts(database.db));
  sessionContract(name, async () => ({
    store: databaseSessions(database.db),
    accounts: databaseAccounts(database.db),
  }));
  signInLinkContract(name, async () => ({
    store: databaseSignInLinks(database.db),
    accounts: databaseAccounts(database.db),
  }));
  attemptContract(name, async () => databaseAttempts(database.db));
  passkeyContract(name, async () => ({
    store: databasePasskeys(database.db),
    accounts: databaseAccounts(database.db),
  }));
  identityContract(name, async () => ({
    store: databaseIdentities(database.db),
    accounts: databaseAccounts(database.db),
  }));
  passwordContract(name, async () => ({
    store: databasePasswords(database.db),
    accounts: databaseAccounts(database.db),
  }));
  lineageContract(name, async () => databaseLineages(database.db));
  scheduleContract(name, async () => databaseSchedules(database.db));
  inviteeContract(name, async () => databaseInvitees(database.db));
  groupContract(name, async () => databaseGroups(database.db));
  mailContract(name, async () => databaseMails(database.db));
  codeContract(name, async () => databaseCodes(database.db));
  spentTicketsContract(name, async (clock) => databaseSpentTickets(database.db, clock));
  killedTicketsContract(name, async (clock) => databaseKilledTickets(database.db, clock));

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

  test('of what opens doors only hashes are kept', async () => {
    const { db } = database;
    const stores = databaseStores(db, new FakeClock());
    await using stack = await startStack({ stores: () => stores });
    const { secret } = stack;
    const { olga, meeting } = await stack.organizer();
    await olga.joins(meeting);
    const everything = await Promise.all(
      (['links', 'sessions', 'lineages', 'reconnect_tokens', 'spent_tickets', 'audit'] as const).map((table) =>
        db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(everything.slice(0, 4).every((rows) => rows.length > 0)).toBe(true);
    const session = olga.cookie.split('foyer=')[1]?.split(';')[0] ?? '';
    expect(session).toHaveLength(43);
    for (const opener of [secret, session, olga.reconnect]) expect(JSON.stringify(everything)).not.toContain(opener);
  });

  test('[ST-3] entries are not changed and not deleted', async () => {
    const { db } = database;
    await databaseMeetings(db, 'one').create(terms, 1);
    await expect(sql`update entries set hash = ''`.execute(db)).rejects.toThrow(/keeps the old ones/);
    await expect(sql`delete from entries`.execute(db)).rejects.toThrow(/keeps the old ones/);
  });

  /** Past the trigger, as whoever owns the database can. */
  async function tamper(table: 'entries' | 'audit', change: string): Promise<void> {
    await sql.raw(`alter table ${table} disable trigger append_only`).execute(database.db);
    await sql.raw(change).execute(database.db);
    await sql.raw(`alter table ${table} enable trigger append_only`).execute(database.db);
  }

  test.each<[string, 'entries' | 'audit', string, object[]]>([
    [
      'a refusal that never was',
      'audit',
      `update audit set entry = '{"at":2,"what":"x"}' where number = 2`,
      [{ chain: 'audit', number: 2, why: 'changed' }],
    ],
    [
      'a refusal that is gone',
      'audit',
      'delete from audit where number = 1',
      [{ chain: 'audit', number: 1, why: 'missing' }],
    ],
    [
      'another who decided',
      'entries',
      `update entries set entry = jsonb_set(entry, '{id}', '"gus"') where number = 3`,
      [{ chain: 'm1', number: 3, why: 'changed' }],
    ],
    [
      'an end that was cut off',
      'entries',
      'delete from entries where number = 3',
      [{ chain: 'm1', number: 3, why: 'missing' }],
    ],
  ])('[AU-3] %s is found, and named', async (_, table, change, broken) => {
    const { db } = database;
    const meetings = databaseMeetings(db, 'one');
    await meetings.create(terms, 1);
    await meetings.append(terms.id, { after: 1, events: [knocked, left] });
    await databaseAudit(db).append([1, 2, 3].map((at) => ({ entry: { at, what: 'refused' }, who: null })));
    expect(await verify(db)).toEqual({ chains: 2, entries: 6, broken: [] });
    await tamper(table, change);
    expect((await verify(db)).broken).toEqual(broken);
  });

  test('[AU-2] what is exported is in the order in which it happened, and names nobody unless it is to', async () => {
    const { db } = database;
    const meetings = databaseMeetings(db, 'one');
    await meetings.create(terms, 1);
    await meetings.append(terms.id, { after: 1, events: [knocked, left] });
    const who = { account: 'account-of-somebody' };
    await databaseAudit(db).append([{ entry: { at: 2, what: 'refused' }, who }]);
    const lines = async (withPersonal: boolean) => {
      const all: string[] = [];
      for await (const line of exported(db, { withPersonal })) all.push(line);
      return all.join('\n');
    };
    const plain = await lines(false);
    expect(plain.split('\n').map((line) => JSON.parse(line) as { chain: string; at: number })).toMatchObject([
      { chain: 'm1', at: 1, type: 'opened' },
      { chain: 'audit', at: 2, what: 'refused' },
      { chain: 'm1', at: 2, type: 'knocked' },
      { chain: 'm1', at: 3, type: 'left' },
    ]);
    for (const secret of [terms.title, 'visitor-gil', 'account-of-somebody']) {
      expect(plain).not.toContain(secret);
      expect(await lines(true)).toContain(secret);
    }
  });
});

test('[ST-5] a database is one Foyer’s; the second is told so in a sentence', async () => {
  const { url, close } = await DATABASES.PostgreSQL();
  const again = openDatabase({ url: url?.href ?? '', folder: '', log: silent });
  await expect(again).rejects.toThrow(
    'another Foyer uses the database at DATABASE_URL; stop it, or give this one a database of its own',
  );
  await close();
});

test('a database that cannot be reached is told in a sentence, without its password', async () => {
  const url = `postgresql://foyer:hunter2@127.0.0.1:${await freePort()}/foyer`;
  const error: Error = await openDatabase({ url, folder: '', log: silent }).then(
    () => new Error('it was'),
    (cause: Error) => cause,
  );
  expect(error.message).toMatch(/^the database at DATABASE_URL cannot be reached: .*ECONNREFUSED/);
  expect(error.message).not.toContain('hunter2');
});
