import type { MeetingId } from '@foyer/domain';
import { silent } from '@foyer/server-kit';
import { FakeClock, freePort } from '@foyer/server-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everythingIn } from '../testing/markers.ts';
import { Outbox, type OutboxParts } from './outbox.ts';
import { smtpPost } from './post.ts';
import { memoryMails } from './store.memory.ts';
import { type MailServer, startMailServer } from './testing.ts';

const from = { address: 'foyer@example.org', name: 'Foyer' };
const meeting = 'weekly' as MeetingId;
const [gil, ann] = [
  { meeting, invitee: 'gil' },
  { meeting, invitee: 'ann' },
];
const invited = (name: string) => ({ kind: 'invited', to: `${name}@example.org` }) as const;

let server: MailServer;
let clock: FakeClock;
let store: ReturnType<typeof memoryMails>;
beforeEach(async () => {
  server = await startMailServer();
  clock = new FakeClock();
  store = memoryMails();
});
afterEach(() => server.close());

const write: OutboxParts['write'] = async ({ kind, invitee }) => ({
  name: invitee,
  replyTo: null,
  subject: `${kind} ${invitee}`,
  text: 'text',
  html: '<p>text</p>',
  calendar: null,
});

function outbox(more: Partial<OutboxParts> = {}): Outbox {
  return new Outbox({ store, post: smtpPost({ server: server.url, from }), write, clock, log: silent, ...more });
}

test('[ML-1] a mail goes to the server, once', async () => {
  const box = outbox();
  await box.add(gil, invited('gil'));
  await box.settled();
  expect(server.mails).toMatchObject([{ subject: 'invited gil', envelope: ['gil@example.org'], text: 'text' }]);
  expect(server.mails[0]?.from?.value).toEqual([from]);
  expect(await store.of(meeting)).toMatchObject([{ dueAt: null, attempts: 1, trouble: null }]);
  box.wake();
  await box.settled();
  expect(server.mails).toHaveLength(1);
});

test('[ML-1] what was not sent before a stop is sent after the next start', async () => {
  const first = outbox();
  await first.close();
  await first.add(gil, invited('gil'));
  expect(server.mails).toHaveLength(0);
  const second = outbox();
  second.wake();
  await second.settled();
  expect(server.mails).toHaveLength(1);
});

test('[ML-2] what the server does not take just now is tried again, for about a day', async () => {
  server.refuses = (address) => (address.startsWith('gil') ? 451 : null);
  const box = outbox();
  await box.add(gil, invited('gil'));
  await box.add(ann, invited('ann'));
  await box.settled();
  expect(server.mails.map(({ subject }) => subject)).toEqual(['invited ann']);
  expect(await store.of(meeting)).toMatchObject([
    { trouble: 'address', dueAt: clock.now() + 60_000 },
    { trouble: null },
  ]);
  clock.advance(59_999);
  await box.settled();
  expect(await store.of(meeting)).toMatchObject([{ attempts: 1 }, {}]);
  server.refuses = () => null;
  clock.advance(1);
  await box.settled();
  expect(server.mails).toHaveLength(2);
});

test('[ML-2] after the last try it is given up, and says so', async () => {
  server.refuses = () => 451;
  const box = outbox();
  await box.add(gil, invited('gil'));
  for (let day = 0; day < 10; day++) {
    await box.settled();
    clock.advance(86_400_000);
  }
  await box.settled();
  expect(await store.of(meeting)).toMatchObject([{ attempts: 7, dueAt: null, trouble: 'address' }]);
});

test('[ML-2] an address that there is not is not tried again', async () => {
  server.refuses = () => 550;
  const box = outbox();
  await box.add(gil, invited('gil'));
  await box.settled();
  expect(await store.of(meeting)).toMatchObject([{ attempts: 1, dueAt: null, trouble: 'address' }]);
});

test('[ML-2] a server that cannot be reached, or does not know us, is told apart', async () => {
  const nowhere = new URL(`smtp://127.0.0.1:${await freePort()}`);
  const box = outbox({ post: smtpPost({ server: nowhere, from }) });
  await box.add(gil, invited('gil'));
  await box.settled();
  expect(await store.of(meeting)).toMatchObject([{ trouble: 'unreachable', dueAt: expect.any(Number) }]);

  const picky = await startMailServer({ user: { name: 'foyer', password: 'right password' } });
  const wrong = new URL(picky.url);
  wrong.password = 'wrong';
  const other = outbox({ post: smtpPost({ server: wrong, from }) });
  await other.add(gil, invited('gil'));
  await other.settled();
  expect(await store.of(meeting)).toMatchObject([{ trouble: 'sign-in', dueAt: expect.any(Number) }]);
  const right = outbox({ post: smtpPost({ server: picky.url, from }) });
  await right.add(gil, invited('gil'));
  await right.settled();
  expect(picky.mails).toHaveLength(1);
  await picky.close();
});

test('[ML-3] a mail says what is true when it is sent; one that has nothing to say any more is forgotten', async () => {
  const box = outbox({ write: async () => null });
  await box.add(gil, invited('gil'));
  await box.settled();
  expect(server.mails).toEqual([]);
  expect(await store.of(meeting)).toEqual([]);
});

test('a mail that cannot be written does not keep the others', async () => {
  const crashes: unknown[] = [];
  const log = { ...silent, error: (...line: unknown[]) => void crashes.push(line) };
  const box = outbox({
    log,
    write: (mail) => (mail.invitee === 'gil' ? Promise.reject(new Error('bug')) : write(mail)),
  });
  await box.add(gil, invited('gil'));
  await box.add(ann, invited('ann'));
  await box.settled();
  expect(server.mails.map(({ subject }) => subject)).toEqual(['invited ann']);
  expect(crashes).toHaveLength(1);
});

test('[ML-4] no name, title or address adds a header or a recipient', async () => {
  const evil = 'Weekly\r\nBcc: eve@example.org\r\n\r\n<script>';
  const box = outbox({
    write: async () => ({
      name: `Gil" <eve@example.org>, "${evil}`,
      replyTo: { address: 'olga@example.org', name: `Olga\r\nBcc: eve@example.org` },
      subject: evil,
      text: 'text',
      html: '<p>text</p>',
      calendar: null,
    }),
  });
  await box.add(gil, invited('gil'));
  await box.settled();
  const [mail] = server.mails;
  expect(mail?.envelope).toEqual(['gil@example.org']);
  expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
  expect(mail?.raw).not.toMatch(/^bcc:/im);
  expect(mail?.subject).toContain('Weekly');
  expect(mail?.replyTo?.value.map(({ address }) => address)).toEqual(['olga@example.org']);
});

test('[ML-4] no log says who a mail is for, what it says or by what we sign in', async () => {
  const lines: unknown[] = [];
  const hear = (...line: unknown[]) => void lines.push(line);
  server.refuses = () => 550;
  const box = outbox({ log: { debug: hear, info: hear, warn: hear, error: hear } });
  await box.add(gil, invited('gil'));
  await box.settled();
  expect(lines).toHaveLength(1);
  expect(everythingIn(lines)).not.toContain('example.org');
});
