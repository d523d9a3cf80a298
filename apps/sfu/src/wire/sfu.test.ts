import type { AnyNotice } from '@foyer/protocol';
import {
  connect,
  type MeetingId,
  type sfuNotices as Notices,
  type ParticipantId,
  sfuNotices,
  sfuRequests,
} from '@foyer/protocol/sfu';
import { linePair, silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { describe, expect, test } from 'vitest';
import { serveSfu } from '../build.ts';
import { cameraRtp, microphoneRtp } from '../media/engine.contract.ts';
import { fakeEngine } from '../media/fake/engine.ts';

const meeting = 'm'.repeat(22) as MeetingId;
const other = 'o'.repeat(22) as MeetingId;
const [ann, bob, cem] = ['a', 'b', 'c'].map((one) => one.repeat(22) as ParticipantId) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
];
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

function startNode() {
  const engine = fakeEngine();
  const clock = new FakeClock();
  const [near, far, hangUp] = linePair();
  serveSfu(far, { engine, log: silent, clock });
  const news: AnyNotice<typeof Notices>[] = [];
  const { call } = connect(near, {
    requests: sfuRequests,
    notices: sfuNotices,
    onNotice: (one) => news.push(one),
    patience: () => () => {},
  });

  const grant = async (participant: ParticipantId, fingerprint = FINGERPRINT) => {
    const granted = await call('media:grant', { meeting, participant, fingerprint });
    return granted.ok ? granted.data.token : '';
  };
  const attach = async (participant: ParticipantId) => {
    const token = await grant(participant);
    const { capabilities } = engine;
    return call('media:attach', { meeting, participant, token, fingerprint: FINGERPRINT, capabilities });
  };
  const census = async () => {
    const counted = await call('node:census', {});
    return counted.ok ? counted.data.rooms : [];
  };
  return { engine, clock, call, news, grant, attach, census, hangUp };
}

describe('media token', () => {
  test('[MD-1] a grant makes nothing', async () => {
    const node = startNode();
    await node.grant(ann);
    expect(await node.census()).toEqual([]);
  });

  test('[TK-3] opens one attachment, once', async () => {
    const { grant, call, engine } = startNode();
    const token = await grant(ann);
    const input = { meeting, participant: ann, token, fingerprint: FINGERPRINT, capabilities: engine.capabilities };
    expect(await call('media:attach', input)).toMatchObject({ ok: true });
    expect(await call('media:attach', input)).toEqual({ ok: false, code: 'token-replayed' });
  });

  test('[TK-3] not after 60 s', async () => {
    const { grant, call, clock, engine } = startNode();
    const token = await grant(ann);
    clock.advance(60_000);
    expect(
      await call('media:attach', {
        meeting,
        participant: ann,
        token,
        fingerprint: FINGERPRINT,
        capabilities: engine.capabilities,
      }),
    ).toEqual({ ok: false, code: 'token-expired' });
  });

  test('[TK-3] not for another meeting, person or certificate, and it is not spent by trying', async () => {
    const { grant, call, engine } = startNode();
    const token = await grant(ann);
    const good = { meeting, participant: ann, token, fingerprint: FINGERPRINT, capabilities: engine.capabilities };
    const elsewhere = Array.from({ length: 32 }, () => 'CD').join(':');
    expect(await call('media:attach', { ...good, meeting: other })).toEqual({ ok: false, code: 'wrong-meeting' });
    expect(await call('media:attach', { ...good, participant: bob })).toEqual({ ok: false, code: 'token-invalid' });
    expect(await call('media:attach', { ...good, fingerprint: elsewhere })).toEqual({
      ok: false,
      code: 'token-invalid',
    });
    expect(await call('media:attach', good)).toMatchObject({ ok: true });
  });

  test('[TK-3] not on another node', async () => {
    const token = await startNode().grant(ann);
    const { call, engine } = startNode();
    expect(
      await call('media:attach', {
        meeting,
        participant: ann,
        token,
        fingerprint: FINGERPRINT,
        capabilities: engine.capabilities,
      }),
    ).toEqual({ ok: false, code: 'token-invalid' });
  });
});

describe('a room', () => {
  test('[MD-2] one reply brings both connections and all there is to take', async () => {
    const { attach, call } = startNode();
    await attach(ann);
    await call('media:publish', { meeting, participant: ann, source: 'microphone', rtpParameters: microphoneRtp });
    await call('media:publish', { meeting, participant: ann, source: 'camera', rtpParameters: cameraRtp });
    const attached = await attach(bob);
    const streams = attached.ok
      ? attached.data.consumers.map(({ participant, source }) => `${participant[0]} ${source}`)
      : [];
    expect(streams).toEqual(['a microphone', 'a camera']);
    expect(attached).toMatchObject({ data: { send: {}, receive: {} } });
  });

  test('[MD-3] the others hear of a new stream, its sender does not', async () => {
    const { attach, call, news } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    await call('media:publish', { meeting, participant: ann, source: 'microphone', rtpParameters: microphoneRtp });
    await expect.poll(() => news.map(({ payload }) => payload.participant[0])).toEqual(['b', 'c']);
  });

  test('[MD-4] what is switched off reaches nobody, until it is switched on', async () => {
    const { attach, call, news, engine } = startNode();
    await attach(ann);
    await attach(bob);
    await call('media:publish', { meeting, participant: ann, source: 'microphone', rtpParameters: microphoneRtp });
    await expect.poll(() => news.length).toBe(1);
    const [first] = news;
    const heard = first?.name === 'consumers:changed' ? (first.payload.opened[0]?.id ?? '') : '';
    expect(engine.flows(heard)).toBe(true);
    await call('media:switch', { meeting, participant: ann, source: 'microphone', on: false });
    expect(engine.flows(heard)).toBe(false);
    await call('media:switch', { meeting, participant: ann, source: 'microphone', on: true });
    expect(engine.flows(heard)).toBe(true);
  });

  test('[MD-2] what comes with the attachment flows as soon as the line is up', async () => {
    const { attach, call, engine } = startNode();
    await attach(ann);
    await call('media:publish', { meeting, participant: ann, source: 'camera', rtpParameters: cameraRtp });
    const attached = await attach(bob);
    expect(engine.flows(attached.ok ? (attached.data.consumers[0]?.id ?? '') : '')).toBe(true);
  });

  test('a picture that comes later flows once its receiver is ready', async () => {
    const { attach, call, news, engine } = startNode();
    await attach(ann);
    await attach(bob);
    await call('media:publish', { meeting, participant: ann, source: 'camera', rtpParameters: cameraRtp });
    await expect.poll(() => news.length).toBe(1);
    const [first] = news;
    const seen = first?.name === 'consumers:changed' ? (first.payload.opened[0]?.id ?? '') : '';
    expect(engine.flows(seen)).toBe(false);
    await call('media:ready', { meeting, participant: bob, consumers: [seen] });
    expect(engine.flows(seen)).toBe(true);
  });

  test('[MD-6] naming somebody else’s stream does nothing', async () => {
    const { attach, call, news, engine } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    await call('media:publish', { meeting, participant: ann, source: 'camera', rtpParameters: cameraRtp });
    await expect.poll(() => news.length).toBe(2);
    const first = news.find(({ payload }) => payload.participant === bob);
    const bobs = first?.name === 'consumers:changed' ? (first.payload.opened[0]?.id ?? '') : '';
    await call('media:ready', { meeting, participant: cem, consumers: [bobs] });
    expect(engine.flows(bobs)).toBe(false);
    expect(await call('media:switch', { meeting, participant: cem, source: 'camera', on: false })).toEqual({
      ok: false,
      code: 'conflict',
    });
  });

  test('[MD-5] when somebody leaves, all of theirs is closed and the others lose exactly that', async () => {
    const { attach, call, news, census } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    for (const one of [ann, bob])
      await call('media:publish', { meeting, participant: one, source: 'microphone', rtpParameters: microphoneRtp });
    await expect.poll(() => news.length).toBe(4);
    await call('media:detach', { meeting, participant: ann, reason: 'left' });
    await expect
      .poll(() => news.slice(4).map(({ payload }) => payload))
      .toMatchObject([
        { participant: bob, opened: [], closed: [expect.any(String)] },
        { participant: cem, opened: [], closed: [expect.any(String)] },
      ]);
    expect(await census()).toEqual([
      {
        meeting,
        people: [
          { participant: bob, transports: 2, producers: 1, consumers: 0 },
          { participant: cem, transports: 2, producers: 0, consumers: 1 },
        ],
      },
    ]);
  });

  test('[MD-5] whoever leaves while their media is being made leaves nothing behind', async () => {
    const { grant, call, engine, census } = startNode();
    const token = await grant(ann);
    const { capabilities } = engine;
    const attaching = call('media:attach', {
      meeting,
      participant: ann,
      token,
      fingerprint: FINGERPRINT,
      capabilities,
    });
    await call('media:detach', { meeting, participant: ann, reason: 'removed' });
    expect(await attaching).toEqual({ ok: false, code: 'conflict' });
    expect(await census()).toEqual([]);
  });

  test('[MD-5] somebody comes in as the last one leaves', async () => {
    const { attach, call, census } = startNode();
    await attach(ann);
    const attaching = attach(bob);
    await call('media:detach', { meeting, participant: ann, reason: 'left' });
    expect(await attaching).toMatchObject({ ok: true });
    expect(await census()).toMatchObject([{ people: [{ participant: bob, transports: 2 }] }]);
  });

  test('[MD-5] the meeting ends while somebody comes in', async () => {
    const { grant, call, engine, census } = startNode();
    const token = await grant(ann);
    const { capabilities } = engine;
    const attaching = call('media:attach', {
      meeting,
      participant: ann,
      token,
      fingerprint: FINGERPRINT,
      capabilities,
    });
    await call('room:close', { meeting, reason: 'meeting-ended' });
    expect(await attaching).toEqual({ ok: false, code: 'conflict' });
    expect(await census()).toEqual([]);
  });

  test('[MD-5] the last to leave closes the room, and so does the end of the meeting', async () => {
    const { attach, call, census } = startNode();
    await attach(ann);
    await call('media:detach', { meeting, participant: ann, reason: 'left' });
    expect(await census()).toEqual([]);
    await attach(ann);
    await call('room:close', { meeting, reason: 'meeting-ended' });
    expect(await census()).toEqual([]);
  });

  test('[MD-5] a broken line is told, once, with its media gone', async () => {
    const { attach, news, engine, census } = startNode();
    const attached = await attach(ann);
    engine.breakLine(attached.ok ? attached.data.send.id : '');
    engine.breakLine(attached.ok ? attached.data.receive.id : '');
    await expect
      .poll(() => news)
      .toEqual([{ name: 'participant:lost', payload: { meeting, participant: ann, reason: 'media-lost' } }]);
    expect(await census()).toEqual([]);
  });

  test('a worker that dies is told for everybody in its rooms', async () => {
    const { attach, news, engine } = startNode();
    await attach(ann);
    await attach(bob);
    engine.killWorker();
    await expect
      .poll(() => news.map(({ payload }) => payload))
      .toMatchObject([
        { participant: ann, reason: 'worker-died' },
        { participant: bob, reason: 'worker-died' },
      ]);
  });

  test('publishing the same source twice, or unattached, is a conflict', async () => {
    const { attach, call } = startNode();
    const publish = () =>
      call('media:publish', { meeting, participant: ann, source: 'microphone', rtpParameters: microphoneRtp });
    expect(await publish()).toEqual({ ok: false, code: 'conflict' });
    await attach(ann);
    expect(await publish()).toMatchObject({ ok: true });
    expect(await publish()).toEqual({ ok: false, code: 'conflict' });
  });
});

test('when the line to signaling breaks, whoever still asks is answered', async () => {
  const { call, hangUp } = startNode();
  hangUp();
  await Promise.resolve();
  expect(await call('node:census', {})).toEqual({ ok: false, code: 'unreachable' });
});
