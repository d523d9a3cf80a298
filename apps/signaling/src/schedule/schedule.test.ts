import { describe, expect, test } from 'vitest';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const DAY = 86_400_000;
/** The same hour of a day, so many days after the clock of the stack. */
function wallAt(stack: Stack, days: number): string {
  return new Date(stack.clock.now() + days * DAY).toISOString().slice(0, 16);
}
const whenAt = (stack: Stack, days: number, change = {}) => ({
  start: wallAt(stack, days),
  zone: 'UTC',
  minutes: 60,
  rule: null,
  ...change,
});

interface Page {
  title: string;
  sequence: number;
  when: { start: string; except: string[] };
  next: { start: string }[];
  invitation: { link: string; code: string } | null;
  coOrganizers: { id: string; name: string }[];
  presenters: { id: string; name: string }[];
  told: { options: Record<string, unknown>; chosen: number };
  own: boolean;
  cancelled: boolean;
}

/** Olga, who is the administrator, and a weekly meeting of hers. */
async function planned() {
  const stack = await startStack();
  const { olga } = await stack.organizer();
  const when = whenAt(stack, 1, { rule: 'FREQ=WEEKLY' });
  const { body } = await olga.post('/api/schedule', { title: 'Weekly', when });
  const { meeting } = body.data as { meeting: string };
  const at = (what: string) => `/api/meetings/${meeting}/${what}`;
  return {
    stack,
    olga,
    meeting,
    at,
    page: async (who = olga) => (await who.get(at('schedule'))).body.data as Page,
    asks: async (what: string, input: object, who = olga) => (await who.post(at(what), input)).body,
    lists: async (part: string, who: Person = olga) =>
      ((await who.post('/api/schedule/list', { part, page: 0 })).body.data as { meetings: { title: string }[] })
        .meetings,
    async colleague(name: string, mail: string) {
      const person = await stack.colleague(name, { mail });
      return { person, id: (await stack.stores.accounts.byMail(mail))?.id };
    },
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  };
}

describe('planning', () => {
  test('[SD-1] [SD-2] a planned meeting is found again, and so is one that was opened at once', async () => {
    await using room = await planned();
    expect(await room.lists('upcoming')).toMatchObject([
      { title: 'Weekly', organizer: 'Olga', organizes: true, running: false, next: { start: wallAt(room.stack, 1) } },
    ]);
    expect(await room.lists('past')).toMatchObject([{ title: 'Olga’s meeting', when: null }]);
    expect(await room.lists('running')).toEqual([]);
    const page = await room.page();
    expect(page).toMatchObject({ title: 'Weekly', sequence: 0, own: true, cancelled: false, coOrganizers: [] });
    expect(page.next).toHaveLength(10);
    expect(page.invitation?.link).toContain(`/m/${room.meeting}#k=`);
    expect(room.stack.crashes).toEqual([]);
  });

  test('[SD-6] while somebody is there it is running, and nowhere else', async () => {
    await using room = await planned();
    await room.olga.joins(room.meeting);
    expect(await room.lists('running')).toMatchObject([{ title: 'Weekly', running: true }]);
    expect(await room.lists('upcoming')).toEqual([]);
  });

  test('[SD-2] [SD-4] what cannot take place, or is over, is refused; what is no such thing is not understood', async () => {
    await using room = await planned();
    const { stack, olga } = room;
    const plan = async (change: object) =>
      (await olga.post('/api/schedule', { title: 'Weekly', when: whenAt(stack, 1, change) })).body.code;
    const never = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' };
    for (const change of [{ zone: 'Europe/Atlantis' }, { rule: 'FREQ=HOURLY' }, never, { start: wallAt(stack, -1) }])
      expect(await plan(change)).toBe('out-of-range');
    for (const change of [{ minutes: 0 }, { start: 'tomorrow' }, { rule: 'x'.repeat(301) }, { except: [] }])
      expect(await plan(change)).toBe('bad-request');
    expect(stack.crashes).toEqual([]);
  });

  test('whoever may not hold meetings plans none, and guests have nothing here', async () => {
    await using room = await planned();
    const carl = await room.stack.colleague('Carl', { rights: { administrator: false, holds: false } });
    const plan = { title: 'Weekly', when: whenAt(room.stack, 1) };
    expect((await carl.post('/api/schedule', plan)).body).toEqual({ ok: false, code: 'policy-disabled' });
    expect((await carl.post('/api/meetings', {})).body).toEqual({ ok: false, code: 'policy-disabled' });
    expect(await room.lists('upcoming', carl)).toEqual([]);
    const guest = room.stack.person('Gil');
    for (const path of ['/api/schedule', '/api/schedule/list'])
      expect((await guest.post(path, {})).body.code).toBe('auth-required');
    expect((await guest.get(room.at('schedule'))).body.code).toBe('auth-required');
  });
});

describe('changing', () => {
  test('[SD-7] [ME-10] title and time, by whoever saw the last change; those inside learn the title', async () => {
    await using room = await planned();
    await room.olga.joins(room.meeting);
    const when = whenAt(room.stack, 2);
    const changed = await room.asks('schedule', { sequence: 0, title: 'Monthly', when });
    expect(changed.data).toMatchObject({ title: 'Monthly', sequence: 1, when: { rule: null, start: when.start } });
    expect(await room.olga.hears('meeting:renamed')).toEqual({ title: 'Monthly' });
    expect(await room.asks('schedule', { sequence: 0, title: 'Yearly' })).toEqual({ ok: false, code: 'conflict' });
    expect(await room.lists('running')).toMatchObject([{ title: 'Monthly' }]);
  });

  test('[SD-5] one time is called off, and takes place again', async () => {
    await using room = await planned();
    const [first, second] = (await room.page()).next.map(({ start }) => start);
    expect((await room.asks('skip', { start: first, off: true })).data).toMatchObject({
      when: { except: [first] },
      next: expect.arrayContaining([expect.objectContaining({ start: second })]),
    });
    expect((await room.page()).next[0]?.start).toBe(second);
    expect(await room.asks('skip', { start: wallAt(room.stack, 2), off: true })).toEqual({
      ok: false,
      code: 'out-of-range',
    });
    // Another length leaves it called off; another day of the week does not.
    const same = { ...whenAt(room.stack, 1, { rule: 'FREQ=WEEKLY' }), minutes: 30 };
    expect((await room.asks('schedule', { sequence: 1, when: same })).data).toMatchObject({
      when: { except: [first] },
    });
    const other = whenAt(room.stack, 2, { rule: 'FREQ=WEEKLY' });
    expect((await room.asks('schedule', { sequence: 2, when: other })).data).toMatchObject({ when: { except: [] } });
  });

  test('[ME-8] options beforehand: they hold when the first one comes, and whoever is inside learns of them', async () => {
    await using room = await planned();
    const changed = await room.asks('options', { change: { straightIn: 'everyone' } });
    expect(changed.data).toMatchObject({ told: { options: { straightIn: 'everyone' } } });
    const { link } = (await room.page()).invitation ?? { link: '' };
    room.stack.invitations.set(room.meeting, new URL(link).hash.slice(3));
    const gil = await room.stack.person('Gil').joins(room.meeting);
    await gil.hears('self:inside');
    await room.olga.joins(room.meeting);
    await room.asks('options', { change: { capacity: 7 } });
    await expect.poll(() => room.olga.latest('options:changed')).toMatchObject({ options: { capacity: 7 } });
    expect(await room.asks('options', { change: { capacity: 1 } })).toEqual({ ok: false, code: 'out-of-range' });
  });

  test('[ME-8] [IN-1] [AU-1] the invitation is made anew; what was done is in the audit, with whose account it was', async () => {
    await using room = await planned();
    const before = (await room.page()).invitation;
    const after = ((await room.asks('invitation', {})).data as Page).invitation;
    expect(after).not.toEqual(before);
    await room.stack.signaling.audit.settled();
    const lines = await room.stack.stores.audit.read(0, 1_000);
    const noted = lines.filter(({ entry }) => /meeting-planned|invitation-reset/.test(JSON.stringify(entry)));
    expect(noted.map(({ who }) => who?.account)).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('people', () => {
  test('[RO-9] a co-organizer, by address: walks in as one, finds the meeting, and changes it; and no more when dismissed', async () => {
    await using room = await planned();
    const { person: cora, id } = await room.colleague('Cora', 'cora@example.org');
    expect(await room.asks('organizers', { who: { mail: 'nobody@example.org' }, on: true })).toMatchObject({
      code: 'not-found',
    });
    await room.asks('organizers', { who: { mail: 'Cora@Example.org' }, on: true });
    expect((await room.page()).coOrganizers).toEqual([{ id, name: 'Cora', mail: 'cora@example.org' }]);
    expect(await room.lists('upcoming', cora)).toMatchObject([{ title: 'Weekly', organizes: true }]);
    expect(await room.page(cora)).toMatchObject({ own: false });
    await room.asks('options', { change: { straightIn: 'organizer' } });
    await cora.joins(room.meeting);
    expect(await cora.hears('self:inside')).toMatchObject({ role: 'organizer' });
    expect(await room.asks('options', { change: { capacity: 5 } }, cora)).toMatchObject({ ok: true });

    expect((await room.asks('organizers', { who: { id }, on: false })).data).toMatchObject({ coOrganizers: [] });
    expect((await cora.asks('roster:read')).data).toMatchObject({ people: [{ name: 'Cora', role: 'presenter' }] });
    expect(await room.asks('options', { change: { capacity: 5 } }, cora)).toEqual({ ok: false, code: 'not-found' });
    // She was there, so she finds it again, as everybody else who was.
    expect(await room.lists('running', cora)).toMatchObject([{ organizes: false }]);
  });

  test('[RO-9] [RO-5] nobody dismisses the account that made it', async () => {
    await using room = await planned();
    const { person: cora } = await room.colleague('Cora', 'cora@example.org');
    await room.asks('organizers', { who: { mail: 'cora@example.org' }, on: true });
    const [olga] = await room.stack.stores.accounts.search('Olga', 1);
    expect(await room.asks('organizers', { who: { id: olga?.id }, on: false }, cora)).toEqual({
      ok: false,
      code: 'forbidden',
    });
  });

  test('[RO-8] chosen presenters', async () => {
    await using room = await planned();
    const { person: carl, id } = await room.colleague('Carl', 'carl@example.org');
    await room.asks('options', { change: { presenting: 'chosen' } });
    const chosen = await room.asks('presenters', { who: { id }, on: true });
    expect(chosen.data).toMatchObject({ presenters: [{ id, name: 'Carl' }], told: { chosen: 1 } });
    await carl.joins(room.meeting);
    expect(await carl.hears('self:inside')).toMatchObject({ role: 'presenter' });
    expect((await room.asks('presenters', { who: { id }, on: false })).data).toMatchObject({ presenters: [] });
  });
});

describe('cancelling', () => {
  test('[ME-9] those inside are told; who was invited reads so, nobody else learns there was one; nothing changes any more', async () => {
    await using room = await planned();
    const { link } = (await room.page()).invitation ?? { link: '' };
    room.stack.invitations.set(room.meeting, new URL(link).hash.slice(3));
    await room.olga.joins(room.meeting);
    expect(await room.asks('cancel', {})).toEqual({ ok: true, data: {} });
    expect(await room.olga.hears('self:ended')).toMatchObject({ reason: 'meeting-ended' });
    expect(await room.asks('cancel', {})).toEqual({ ok: true, data: {} });

    const carl = await room.stack.colleague('Carl');
    for (const who of [carl, room.stack.person('Eve')])
      expect((await who.post(room.at('door'), { mark: null })).body).toEqual({ ok: false, code: 'not-found' });
    expect((await room.stack.person('Gil').looks(room.meeting)).body.data).toMatchObject({ entrance: 'cancelled' });
    expect((await room.olga.looks(room.meeting)).body.data).toMatchObject({ entrance: 'cancelled' });
    expect((await room.olga.knocks(room.meeting)).body).toEqual({ ok: false, code: 'meeting-ended' });
    expect((await carl.knocks(room.meeting)).body).toEqual({ ok: false, code: 'not-found' });

    expect(await room.page()).toMatchObject({ cancelled: true, invitation: null, next: [] });
    for (const [what, input] of [
      ['schedule', { sequence: 1, title: 'Other' }],
      ['options', { change: { capacity: 5 } }],
      ['invitation', {}],
      ['skip', { start: wallAt(room.stack, 1), off: true }],
    ] as const)
      expect(await room.asks(what, input)).toEqual({ ok: false, code: 'meeting-ended' });
    expect((await room.lists('past')).map(({ title }) => title).toSorted()).toEqual(['Olga’s meeting', 'Weekly']);
    expect(room.stack.crashes).toEqual([]);
  });
});

test('[AT-1] who came, when, and admitted by whom', async () => {
  await using room = await planned();
  const { link } = (await room.page()).invitation ?? { link: '' };
  room.stack.invitations.set(room.meeting, new URL(link).hash.slice(3));
  await room.olga.joins(room.meeting);
  const gil = await room.stack.person('Gil').joins(room.meeting);
  await room.olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  await gil.asks('meeting:leave');
  const { visits } = (await room.olga.get(room.at('attendance'))).body.data as { visits: object[] };
  expect(visits).toMatchObject([
    { name: 'Olga', verifiedName: 'Olga', rule: 'organizer', admittedBy: null, left: null },
    { name: 'Gil', verifiedName: null, category: 'anonymous', admittedBy: 'Olga', why: 'left' },
  ]);
});

test('[SD-8] whoever does not organize a meeting is answered as if there were none, whatever they ask', async () => {
  await using room = await planned();
  const { person: carl, id } = await room.colleague('Carl', 'carl@example.org');
  await carl.joins(room.meeting);
  const before = await room.page();
  const nowhere = 'x'.repeat(22);
  const asked = [
    ['schedule', { sequence: 0, title: 'Mine' }],
    ['skip', { start: before.when.start, off: true }],
    ['options', { change: { capacity: 5 } }],
    ['organizers', { who: { id }, on: true }],
    ['presenters', { who: { id }, on: true }],
    ['invitation', {}],
    ['cancel', {}],
  ] as const;
  const limited = { ok: false, code: 'not-found' };
  for (const [what, input] of asked.slice(0, 4))
    for (const meeting of [room.meeting, nowhere])
      expect((await carl.post(`/api/meetings/${meeting}/${what}`, input)).body).toEqual(limited);
  room.stack.clock.advance(60_000);
  expect(await room.page()).toEqual(before);
  for (const [what, input] of asked.slice(4))
    expect((await carl.post(`/api/meetings/${room.meeting}/${what}`, input)).body.ok).toBe(false);
  for (const what of ['schedule', 'attendance']) expect((await carl.get(room.at(what))).body.ok).toBe(false);
  expect(await room.page()).toEqual(before);
});

test('[SD-9] [PV-2] the list of who came has no ids', async () => {
  await using room = await planned();
  await room.olga.joins(room.meeting);
  const [olga] = await room.stack.stores.accounts.search('Olga', 1);
  const answer = JSON.stringify((await room.olga.get(room.at('attendance'))).body);
  expect(answer).toContain('Olga');
  for (const id of [olga?.id, room.olga.participant]) expect(answer).not.toContain(id);
});

test('[SD-1] lists, co-organizers and what was called off are there after a restart', async () => {
  await using room = await planned();
  await room.asks('skip', { start: wallAt(room.stack, 1), off: true });
  const before = await room.page();
  await room.stack.restarts();
  expect(await room.page()).toEqual(before);
});
