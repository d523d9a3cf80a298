import { createSecretKey } from 'node:crypto';
import { type AccountId, type Meeting, type MeetingId, opened } from '@foyer/domain';
import { terms } from '@foyer/domain/testing';
import { generateTicketKeys, silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import { memoryAccounts } from '../accounts/store.memory.ts';
import { memorySpentTickets } from '../door/spentTickets.ts';
import { Invitations } from '../invitation/invitations.ts';
import { memoryCodes } from '../invitation/store.memory.ts';
import { Outbox } from '../mail/outbox.ts';
import { smtpPost } from '../mail/post.ts';
import { memoryMails } from '../mail/store.memory.ts';
import { type MailServer, startMailServer } from '../mail/testing.ts';
import type { Schedule } from '../schedule/store.ts';
import { Invitees } from './invitees.ts';
import { InviteeLetters } from './letters.ts';
import { memoryInvitees } from './store.memory.ts';

const publicUrl = new URL('https://meet.example');
const from = { address: 'foyer@example.org', name: 'Foyer' };
const planned: Schedule = {
  meeting: terms.id,
  owner: terms.organizer.account,
  when: { start: '2027-03-25T10:00', zone: 'Europe/Berlin', minutes: 45, rule: 'FREQ=WEEKLY;BYDAY=TH', except: [] },
  sequence: 0,
  createdAt: 1_800_000_000_000,
  cancelledAt: null,
};

let server: MailServer;
let schedule: Schedule;
let meeting: Meeting;
let outbox: Outbox;
let invitees: Invitees;
let recognised: { add: readonly AccountId[]; remove: readonly AccountId[] }[];
beforeEach(async () => {
  server = await startMailServer();
  schedule = planned;
  meeting = opened(terms);
  recognised = [];
  const clock = new FakeClock();
  const [accounts, store, mails] = [memoryAccounts(), memoryInvitees(), memoryMails()];
  await accounts.add({ ...newAccount({ name: 'Olga', mail: 'olga@example.org' }), id: terms.organizer.account }, 0);
  const keys = generateTicketKeys();
  const invitations = new Invitations({
    ...{ master: createSecretKey(Buffer.alloc(32)), keys, codes: memoryCodes(), invitees: store },
    ...{ spent: memorySpentTickets(clock), publicUrl, clock },
  });
  const letters = new InviteeLetters({
    ...{ meetings: { read: async (id: MeetingId) => (id === meeting.id ? meeting : null) }, invitees: store, accounts },
    ...{ invitations, scheduleOf: async () => schedule, publicUrl, from, clock },
  });
  outbox = new Outbox({
    store: mails,
    post: smtpPost({ server: server.url, from }),
    write: letters.write,
    clock,
    log: silent,
  });
  const recognise = async (_: MeetingId, change: (typeof recognised)[number]) => void recognised.push(change);
  invitees = new Invitees({ store, mails, outbox, accounts, recognise, clock });
});
afterEach(() => server.close());

const invitesGil = async () => {
  await invitees.add(meeting, [{ mail: 'gil@example.org', name: 'Gil' }]);
  await outbox.settled();
};

/** What a calendar reads in a mail. */
function calendarIn(number: number) {
  const mail = server.mails[number];
  const file = mail?.attachments.find(({ contentType }) => /calendar|ics/.test(contentType));
  const root = new ICAL.Component(ICAL.parse(file?.content.toString() ?? '') as never);
  const event = root.getFirstSubcomponent('vevent');
  if (!event) throw new Error('there is no event');
  return { method: root.getFirstPropertyValue('method'), event: new ICAL.Event(event), raw: mail?.raw ?? '' };
}

test('[IV-7] whoever is invited gets the meeting for their calendar, with their own link', async () => {
  await invitesGil();
  const { method, event, raw } = calendarIn(0);
  expect(method).toBe('REQUEST');
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  expect(event).toMatchObject({ uid: `${meeting.id}@meet.example`, sequence: 0, summary: 'Weekly' });
  expect(event.location).toMatch(/^https:\/\/meet\.example\/m\/m1#p=/);
  expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual(['mailto:gil@example.org']);
  expect(server.mails[0]?.text).toMatch(/Thursday,? 25 March 2027/);
});

test('[IV-6] when it is changed everybody is told once, for the event that they have', async () => {
  await invitesGil();
  const before = schedule;
  schedule = { ...planned, sequence: 1 };
  meeting = { ...meeting, title: 'Monthly' };
  await invitees.follow({ before, after: schedule });
  await outbox.settled();
  expect(server.mails[1]?.subject).toBe('Changed: Monthly');
  expect(calendarIn(1).event).toMatchObject({ uid: calendarIn(0).event.uid, sequence: 1, summary: 'Monthly' });
  await invitees.follow({ before: schedule, after: schedule });
  await outbox.settled();
  expect(server.mails).toHaveLength(2);
});

test('[IV-6] when it is cancelled calendars forget it', async () => {
  await invitesGil();
  const before = schedule;
  schedule = { ...planned, sequence: 1, cancelledAt: 1_800_000_001_000 };
  await invitees.follow({ before, after: schedule });
  await outbox.settled();
  expect(server.mails[1]?.subject).toBe('Cancelled: Weekly');
  expect(calendarIn(1)).toMatchObject({ method: 'CANCEL', event: { sequence: 1 } });
});

test('[IV-4] whoever is taken off the list has it cancelled in their calendar, and without a link', async () => {
  await invitesGil();
  const [gil] = await invitees.list(meeting.id);
  if (gil) await invitees.remove(gil);
  await outbox.settled();
  expect(calendarIn(1)).toMatchObject({ method: 'CANCEL', event: { uid: calendarIn(0).event.uid } });
  expect(server.mails[1]?.text).not.toContain('#p=');
});

test('[ML-3] a mail that waited says what is so when it goes, and not what was', async () => {
  server.refuses = () => 451;
  await invitesGil();
  server.refuses = () => null;
  meeting = { ...meeting, title: 'Monthly' };
  const [gil] = await invitees.list(meeting.id);
  if (gil) await invitees.send(gil);
  await outbox.settled();
  expect(server.mails.map(({ subject }) => subject)).toEqual(['Invitation: Monthly']);
});

test.each(['Weekly\r\nBcc: eve@example.org', '<img src=x onerror=alert(1)>', '{{constructor}} #{1+1} %s'])(
  '[ML-4] a meeting may be called %j: it is a name and nothing else, in mail and calendar',
  async (title) => {
    meeting = { ...meeting, title, organizer: { ...meeting.organizer, name: title } };
    await invitesGil();
    const [mail] = server.mails;
    expect(mail?.envelope).toEqual(['gil@example.org']);
    expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
    expect(String(mail?.html)).not.toMatch(/<img|<script/);
    expect(calendarIn(0).event.summary.replace(/\r?\n/g, ' ')).toBe(title.replace(/\r\n/g, ' '));
  },
);

test('[IV-3] an account that is meant is named to the rules, and taken back with the invitation', async () => {
  await invitees.add(meeting, [{ mail: 'olga@example.org', name: null }]);
  const [olga] = await invitees.list(meeting.id);
  expect(olga).toMatchObject({ account: terms.organizer.account, name: 'Olga' });
  if (olga) await invitees.remove(olga);
  expect(recognised).toEqual([
    { add: [terms.organizer.account], remove: [] },
    { add: [], remove: [terms.organizer.account] },
  ]);
});
