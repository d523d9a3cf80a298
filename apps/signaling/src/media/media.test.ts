import { apply } from '@foyer/domain';
import { id, meetingOf } from '@foyer/domain/testing';
import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { createAftermath } from '../aftermath.ts';
import { Held } from '../limits/held.ts';
import { DEFAULT_TABLE } from '../limits/table.ts';
import { Deadlines } from '../meetings/deadlines.ts';
import { People } from '../people/people.ts';
import { teller } from '../privacy/teller.ts';
import { memoryLineages } from '../reconnect/store.memory.ts';
import { ReconnectTokens } from '../reconnect/tokens.ts';
import { Relays } from '../relay/relays.ts';
import { Rosters } from '../roster/rosters.ts';
import { memorySchedules } from '../schedule/store.memory.ts';
import { attach, rtp, WISH } from '../testing/media.ts';
import { PLAIN } from '../testing/plainLine.ts';
import { startStack } from '../testing/stack.ts';

const { camera } = rtp;

test('[MD-1] [MD-5] media begins with admission and ends with leaving', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  expect(await stack.census()).toEqual([]);
  expect(await attach(olga)).toMatchObject({ ok: true });
  expect(await olga.asks('media:publish', { source: 'camera', rtpParameters: camera })).toMatchObject({ ok: true });

  const gil = await stack.person('Gil').joins(meeting);
  expect(await stack.census()).toMatchObject([
    { people: [{ participant: olga.participant, transports: 2, producers: 1 }] },
  ]);
  await olga.asks('lobby:admit', { participant: gil.participant });
  expect(await attach(gil)).toMatchObject({
    data: { consumers: [{ participant: olga.participant, source: 'camera' }] },
  });
  stack.clock.advance(250);
  await expect
    .poll(() => olga.latest('roster:changed'))
    .toMatchObject({ put: [{ name: 'Olga', camera: true }, { name: 'Gil' }] });

  await gil.asks('meeting:leave');
  await expect
    .poll(() => {
      stack.clock.advance(250);
      return olga.latest('roster:changed');
    })
    .toMatchObject({ gone: [gil.participant] });
  expect(await stack.census()).toMatchObject([{ people: [{ participant: olga.participant }] }]);
});

test('[MD-1] [MD-13] whoever said what their browser takes is attached as they are let in, and not before', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await attach(olga);
  await olga.asks('media:publish', { source: 'camera', rtpParameters: camera });
  const gil = stack.person('Gil');
  gil.wish = WISH;
  await gil.joins(meeting);
  expect(await stack.census()).toMatchObject([{ people: [{ participant: olga.participant }] }]);

  await olga.asks('lobby:admit', { participant: gil.participant });
  expect(await gil.hears('self:inside')).toMatchObject({
    media: null,
    attachment: { send: {}, receive: {}, consumers: [{ participant: olga.participant, source: 'camera' }] },
  });
  expect(await gil.asks('media:publish', { source: 'camera', rtpParameters: camera })).toMatchObject({ ok: true });

  // Coming back leaves alone what there is: whoever has lost it asks for a ticket.
  await gil.returns(meeting, stack.clock.now());
  expect(await gil.hears('self:inside')).toMatchObject({ media: { token: expect.any(String) }, attachment: null });
  expect((await stack.census())[0]?.people.map(({ producers }) => producers)).toEqual([1, 1]);
});

test('[WR-1] a handshake that says nonsense of its browser is refused', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gil');
  gil.wish = { ...WISH, view: { show: 'everything' } };
  await gil.joins(meeting).catch(() => {});
  expect(gil.refusedWith).toMatchObject({ code: 'bad-request' });
  expect(stack.crashes).toEqual([]);
});

test('[DV-1] what is on and off is told to the others as the media node has it', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await attach(olga);
  expect(await olga.asks('media:switch', { source: 'camera', on: true })).toEqual({ ok: false, code: 'conflict' });
  await olga.asks('media:publish', { source: 'camera', rtpParameters: camera });
  expect((await olga.asks('roster:read')).data).toMatchObject({ people: [{ camera: true, microphone: false }] });
  await olga.asks('media:switch', { source: 'camera', on: false });
  expect((await olga.asks('roster:read')).data).toMatchObject({ people: [{ camera: false }] });
});

test('[RC-1] whoever’s line to the media node breaks is told so, stays inside, and can attach anew', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const attached = (await attach(olga)).data as { send: { id: string } };
  stack.engine.line(attached.send.id, 'ended');
  await olga.hears('media:lost');
  expect(olga.latest('self:ended')).toBeUndefined();
  const { token } = (await olga.asks('media:ticket')).data as { token: string };
  expect(await attach(olga, { token })).toMatchObject({ ok: true });
});

test('[ME-3] the end of a meeting ends its media before anybody is told', async () => {
  const meeting = meetingOf({ organizer: ['olga'], waiting: ['gil'] });
  const order: string[] = [];
  const people = new People();
  for (const name of ['olga', 'gil'])
    people.add(meeting.id, id(name), {
      fingerprint: '',
      proof: PLAIN,
      wish: null,
      send: (news) => order.push(`${name} ${news.name}`),
      close() {},
      mute() {},
    });
  const { promise: closed, resolve: finish } = Promise.withResolvers<void>();
  const clock = new FakeClock();
  const aftermath = createAftermath({
    networks: false,
    people,
    tell: teller({ people, log: silent }),
    rosters: new Rosters(clock, () => {}),
    deadlines: new Deadlines(clock, () => {}),
    tokens: new ReconnectTokens(memoryLineages(), clock),
    held: new Held(DEFAULT_TABLE),
    schedules: memorySchedules(),
    linksReset: async () => {},
    node: {
      capabilities: {},
      call: (async (name: string) => {
        await closed;
        order.push(name);
        return { ok: true, data: {} };
      }) as never,
    },
    relays: new Relays(null, clock),
    log: silent,
  });
  const ended = { type: 'ended', by: id('olga'), at: 1 } as const;
  const done = aftermath({ before: meeting, events: [ended], after: apply(meeting, ended) });
  await Promise.resolve();
  expect(order).toEqual([]);
  finish();
  await done;
  expect(order).toEqual(['room:close', 'olga self:ended', 'gil self:ended']);
});

test('[MD-5] whoever left while attaching is detached again', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.hears('self:inside');
  const attaching = attach(olga);
  const left = olga.asks('meeting:leave');
  await Promise.all([attaching.catch(() => null), left.catch(() => null)]);
  await expect.poll(() => stack.census()).toEqual([]);
});

test('without a media node people still meet, and are told that it has no room', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  stack.hangUpMedia();
  await olga.joins(meeting);
  expect(olga.latest('self:inside')).toMatchObject({ media: null });
  expect(await olga.asks('media:publish', { source: 'camera', rtpParameters: camera })).toEqual({
    ok: false,
    code: 'capacity',
  });
  expect((await fetch(`${stack.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${stack.address}/healthz`)).status).toBe(200);
});
