import { apply } from '@foyer/domain';
import { id, meetingOf } from '@foyer/domain/testing';
import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { createAftermath } from '../aftermath.ts';
import { LobbyTimeouts } from '../lobby/timeouts.ts';
import { People } from '../people/people.ts';
import { Rosters } from '../roster/rosters.ts';
import { FINGERPRINT, type Person } from '../testing/person.ts';
import { startStack } from '../testing/stack.ts';

const camera = { codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }], encodings: [{}] };
const capabilities = { codecs: [{ kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 }] };

async function attach(person: Person) {
  const { media } = (await person.hears('self:inside')) as { media: { token: string } };
  return person.asks('media:attach', { token: media.token, fingerprint: FINGERPRINT, capabilities });
}

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

  gil.disconnect();
  stack.clock.advance(250);
  await expect
    .poll(() => {
      stack.clock.advance(250);
      return olga.latest('roster:changed');
    })
    .toMatchObject({ gone: [gil.participant] });
  expect(await stack.census()).toMatchObject([{ people: [{ participant: olga.participant }] }]);
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

test('[MD-5] whoever’s line to the media node breaks is out, and is told why', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const attached = (await attach(olga)).data as { send: { id: string } };
  stack.engine.breakLine(attached.send.id);
  expect(await olga.hears('self:ended')).toEqual({ reason: 'media-lost' });
});

test('[ME-3] the end of a meeting ends its media before anybody is told', async () => {
  const meeting = meetingOf({ organizer: ['olga'], waiting: ['gil'] });
  const order: string[] = [];
  const people = new People();
  for (const name of ['olga', 'gil'])
    people.add(meeting.id, id(name), {
      fingerprint: '',
      send: (news) => order.push(`${name} ${news.name}`),
      close() {},
    });
  const { promise: closed, resolve: finish } = Promise.withResolvers<void>();
  const clock = new FakeClock();
  const aftermath = createAftermath({
    people,
    rosters: new Rosters(clock, () => {}),
    timeouts: new LobbyTimeouts(clock, () => {}),
    node: {
      capabilities: {},
      call: (async (name: string) => {
        await closed;
        order.push(name);
        return { ok: true, data: {} };
      }) as never,
    },
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
