import type { AccountId, MeetingId, SessionId, VisitorId } from '@foyer/domain';
import { person, terms } from '@foyer/domain/testing';
import { randomId } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verify } from '../audit/verify.ts';
import type { Database, Tables } from '../database/schema.ts';
import { databaseStores, type Stores } from '../stores.ts';
import { newAccount } from './account.ts';
import { KEPT } from './keptTables.ts';

const OTHER = 'other' as MeetingId;
const ELSE = 'somebody else' as AccountId;

/** A row of every table that can name somebody, and is not written by what they do inside. */
async function theirs(stores: Stores, { account, name }: { readonly account: AccountId; readonly name: string }) {
  const [meeting, mail] = [`planned by ${name}` as MeetingId, `${name.toLowerCase()}@example.org`];
  const visitor = `visitor ${name}` as VisitorId;
  await stores.attempts.begin(`key of ${name}`, { kind: 'x', visitor, account, details: {}, until: 9 }, 1);
  await stores.passkeys.add({
    ...{ id: `passkey ${name}`, account, name: 'Phone', key: 'public', counter: 0 },
    ...{ transports: [], createdAt: 1, usedAt: null },
  });
  await stores.identities.link({ issuer: 'https://id.example.org', subject: name }, { account, at: 1 });
  const schedule = { meeting, owner: account, when: null, sequence: 0, createdAt: 1, cancelledAt: null };
  await stores.schedules.add({ ...schedule, title: name, until: 1 });
  await stores.schedules.add({
    ...schedule,
    meeting: `kept beside ${name}` as MeetingId,
    owner: ELSE,
    title: '',
    until: 1,
  });
  await stores.schedules.tie(`kept beside ${name}` as MeetingId, account, 'came');
  const invitee = { name, edition: 1, given: false, invitedAt: 1 };
  for (const one of [
    { ...invitee, meeting, id: 'x', mail: 'guest@example.org', account: null },
    { ...invitee, meeting: `kept beside ${name}` as MeetingId, id: 'x', mail, account },
  ]) {
    await stores.invitees.add([one]);
    const sent = { dueAt: null, attempts: 1, trouble: null, writtenAt: 1, kind: 'invited' } as const;
    await stores.mails.put({ ...sent, meeting: one.meeting, invitee: one.id, to: one.mail, id: randomId() });
  }
  await stores.groups.keep({ id: `group of ${name}`, name: `of ${name}`, members: [account] });
}

/** What a database has to know of what it keeps of somebody. */
export function keptContract(name: string, open: () => Database): void {
  describe(`${name} hands out and forgets what it keeps of somebody`, () => {
    /** Ann, of whom every table keeps something, and Bo, of whom it does as well. */
    async function kept() {
      const stores = databaseStores(open(), new FakeClock());
      const [ann, bo] = [newAccount({ name: 'Ann', mail: 'ann@example.org' }), newAccount({ name: 'Bo' })];
      const session = { method: 'password', agent: null, startedAt: 1, seenAt: 1, provenAt: 1 } as const;
      for (const { id, name: called } of [ann, bo]) {
        await stores.accounts.add(called === 'Ann' ? ann : bo, 1);
        await stores.sessions.add(`key of ${called}`, { ...session, id: called as SessionId, account: id });
        await stores.signInLinks.offer(`link of ${called}`, { account: id, until: 9 });
        await stores.passwords.set(id, `hash of ${called}`, 1);
        await theirs(stores, { account: id, name: called });
        await stores.audit.append([
          { entry: { at: 1, what: 'signed-in' }, who: { account: id, network: '192.0.2.0/24' } },
        ]);
      }
      // Her own meeting, and one of somebody else who had both on a list.
      const options = { ...terms.options, invited: [ann.id, bo.id], chosen: [ann.id] };
      await stores.meetings.create({ ...terms, organizer: { account: ann.id, name: 'Ann' } }, 1);
      await stores.meetings.create({ ...terms, id: OTHER, options }, 1);
      const events = [ann, bo].map(({ id, name: called }) => {
        const who = { ...person(called, { signedIn: true }), account: id };
        return { type: 'entered', person: who, role: 'presenter', rule: 'level', at: 2 } as const;
      });
      await stores.meetings.append(terms.id, { after: 1, events });
      return { stores, ann, bo };
    }

    test('[AC-13] of everything that is theirs, of nobody else, and nothing that opens anything', async () => {
      const { stores, ann } = await kept();
      const everything = await stores.kept.everythingOf(ann.id);
      for (const [table, rows] of Object.entries(everything)) expect([table, rows.length > 0]).toEqual([table, true]);
      expect(everything['entries_personal']).toHaveLength(3);
      const text = JSON.stringify(everything);
      expect(text).toContain('ann@example.org');
      expect(text).not.toMatch(/key of|link of|hash of|Bo\b/);
    });

    test('[AC-14] afterwards no table names them, the others are as before, and the chains hold', async () => {
      const { stores, ann, bo } = await kept();
      const before = await stores.kept.everythingOf(bo.id);
      await stores.kept.erase(ann.id);
      for (const table of Object.keys(KEPT) as (keyof Tables)[]) {
        const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(open());
        expect([table, JSON.stringify(rows)]).toEqual([
          table,
          expect.not.stringMatching(new RegExp(`${ann.id}|(name|title)":"Ann"|session-Ann|ann@example`)),
        ]);
      }
      expect(await stores.kept.everythingOf(bo.id)).toEqual(before);
      expect((await verify(open())).broken).toEqual([]);
      expect(await stores.meetings.log(OTHER)).toMatchObject([
        { terms: { options: { invited: [bo.id], chosen: [] } } },
      ]);
      const log = await stores.meetings.log(terms.id);
      expect(log).toMatchObject([{ terms: { organizer: { name: 'Forgotten' } } }, {}, { person: { name: 'Bo' } }]);
    });

    test('[AC-14] a meeting with a co-organizer is theirs, and whoever is invited to it stays invited', async () => {
      const { stores, ann, bo } = await kept();
      const meeting = 'planned by Ann' as MeetingId;
      await stores.schedules.tie(meeting, bo.id, 'organizes');
      await stores.kept.erase(ann.id);
      expect(await stores.schedules.find(meeting)).toMatchObject({ owner: bo.id });
      expect(await stores.schedules.past(bo.id, { at: 9, skip: 0, most: 9 })).toHaveLength(3);
      expect(await stores.invitees.of(meeting)).toMatchObject([{ mail: 'guest@example.org' }]);
      expect(await stores.schedules.find('planned by Bo' as MeetingId)).toMatchObject({ owner: bo.id });
    });

    test('[AC-13] every table with an account in it says what it keeps', async () => {
      const { rows } = await sql<{ table_name: keyof Tables }>`
        select distinct table_name from information_schema.columns where table_schema = 'public'
        and (column_name in ('account', 'owner', 'invited', 'by_account') or column_name like '%personal%')`.execute(
        open(),
      );
      expect(rows.length).toBeGreaterThan(3);
      for (const { table_name } of rows) expect([table_name, KEPT[table_name]]).not.toEqual([table_name, 'nothing']);
      for (const { table_name } of rows) expect(KEPT).toHaveProperty(table_name);
    });
  });
}
