import { randomUUID } from 'node:crypto';
import { peerRtp } from '@foyer/sfu/testing/peer';
import { attach, FINGERPRINT, rtp } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import { Listener, Speaker } from './ground/sound.ts';

const SPEAKER_ONLY = { show: 'speaker', stage: 'auto', stageWidth: 960 };

attack('A-20', 'somebody takes streams of another meeting', async (ground) => {
  using vera = await Speaker.joins(ground, { name: 'Vera', at: ground.elsewhere });
  await using liam = await Listener.joins(ground, { name: 'Liam', at: ground.elsewhere });
  const slot = liam.attached.slots[0]?.id ?? '';
  vera.say(10);
  await liam.hears(vera.person, 10);
  await ground.begins();

  const gil = await ground.attendee('Gil');
  expect(await attach(gil)).toMatchObject({ ok: true });
  const census = () => ground.site.stack.census();
  const before = await census();
  const [there, nowhere] = [vera.person.participant, 'x'.repeat(22)];
  // An id of the other meeting is like one of nothing, in every answer.
  for (const ids of [[vera.producer], [slot], [vera.attached.send.id], [randomUUID()]])
    expect(await gil.asks('media:ready', { consumers: ids })).toEqual({ ok: true, data: {} });
  for (const participant of [there, nowhere]) {
    const gallery = { show: 'gallery', stageWidth: 960, tiles: [participant], spare: 9, tileWidth: 480 };
    for (const stage of ['auto', { participant, source: 'camera' }, { participant, source: 'screen' }])
      for (const view of [
        { ...SPEAKER_ONLY, stage },
        { ...gallery, stage },
      ])
        expect(await gil.asks('media:view', { view })).toEqual({ ok: true, data: {} });
    const nothing = { consumers: [], stage: null, speaker: null, fewer: false, demand: 2 };
    expect(await gil.asks('media:read')).toEqual({ ok: true, data: nothing });
  }
  for (const event of ['media:consume', 'media:resume', 'media:pipe'])
    expect(await gil.asks(event, { producer: vera.producer })).toMatchObject({ code: 'unknown-event' });
  expect(await census()).toEqual(before);
  vera.say(10);
  await liam.hears(vera.person, 20);
});

attack('A-21', 'somebody uses the connections and streams of another', async (ground) => {
  using vera = await Speaker.joins(ground, { name: 'Vera', at: ground.here });
  await using liam = await Listener.joins(ground, { name: 'Liam', at: ground.here });
  const slot = liam.attached.slots[0]?.id ?? '';
  const gil = await ground.attendee('Gil');
  expect(await attach(gil)).toMatchObject({ ok: true });
  const before = await ground.site.stack.census();
  const { attached, producer, person } = vera;
  const theirs = [
    { transport: attached.send.id },
    { transportId: attached.receive.id },
    { producer },
    { producerId: producer },
    { consumer: slot },
    { consumerId: slot },
    { participant: person.participant },
    { meeting: ground.elsewhere.meeting },
  ];
  const events = {
    'media:publish': { source: 'microphone', rtpParameters: rtp.microphone },
    'media:switch': { source: 'microphone', on: false },
    'media:ready': { consumers: [] },
    'media:view': { view: SPEAKER_ONLY },
    'media:restart': {},
    'media:read': {},
    'media:ticket': {},
  };
  const mob = [gil, await ground.attendee('Gus'), await ground.attendee('Eve')];
  await ground.untouched(async () => {
    for (const [event, input] of Object.entries(events))
      for (const [index, extra] of theirs.entries()) {
        // They take turns: one alone would be asking too often.
        const answer = await mob[index % mob.length]?.asks(event, { ...input, ...extra });
        expect([event, extra, answer]).toMatchObject([event, extra, { code: 'bad-request' }]);
      }
    // Without them there is nothing to name. What is not theirs, nothing happens to.
    expect(await gil.asks('media:ready', { consumers: [slot, producer] })).toMatchObject({ ok: true });
    expect(await gil.asks('media:switch', { source: 'camera', on: true })).toMatchObject({ code: 'conflict' });
    expect(await gil.asks('screens:stop')).toMatchObject({ ok: true });
  });
  expect(await ground.site.stack.census()).toEqual(before);
  vera.say(20);
  await liam.hears(vera.person, 20);
});

attack('A-22', 'somebody who is muted for good goes on speaking', async (ground) => {
  const { organizer } = ground.here;
  using gil = await Speaker.joins(ground, { name: 'Gil', at: ground.here });
  await using liam = await Listener.joins(ground, { name: 'Liam', at: ground.here });
  gil.say(10);
  await liam.hears(gil.person, 10);

  const { participant } = gil.person;
  await organizer.asks('moderation:allow-unmuting', { on: false });
  await organizer.asks('moderation:mute', { participant });
  await gil.person.hears('moderation:muted');
  gil.say(50);
  const publish = (source: string, rtpParameters: unknown = peerRtp) =>
    gil.person.asks('media:publish', { source, rtpParameters });
  expect(await gil.person.asks('media:switch', { source: 'microphone', on: true })).toMatchObject({
    code: 'policy-disabled',
  });
  expect(await publish('microphone')).toMatchObject({ code: 'policy-disabled' });
  expect(await publish('screen')).toMatchObject({ code: 'forbidden' });
  expect(['forbidden', 'not-sharing']).toContain((await publish('screen-sound')).code);
  // What is said to be a picture has to be one.
  expect(await publish('camera')).toMatchObject({ code: 'conflict' });
  gil.say(50);
  // A whole new attachment is no way around either.
  const { token } = (await gil.person.asks('media:ticket')).data as { token: string };
  expect(await attach(gil.person, { token })).toMatchObject({ ok: true });
  expect(await publish('microphone')).toMatchObject({ code: 'policy-disabled' });

  // Somebody who may be heard after all of that is, so what was not heard was not only late.
  await organizer.asks('moderation:allow-unmuting', { on: true });
  await expect.poll(() => organizer.latest('meeting:changed')).toMatchObject({ unmuting: true });
  using vera = await Speaker.joins(ground, { name: 'Vera', at: ground.here });
  vera.say(10);
  await liam.hears(vera.person, 10);
  expect(liam.heard(gil.person)).toBe(10);
});

attack('A-23', 'streams are described as what they are not', async (ground) => {
  const gil = await ground.attendee('Gil');
  const gus = await ground.attendee('Gus');
  const { token } = (await gil.hears('self:inside'))['media'] as { token: string };
  const { participant } = ground.here.attendee;
  const good = { token, fingerprint: FINGERPRINT, capabilities: {}, view: SPEAKER_ONLY };
  const microphone = { source: 'microphone', rtpParameters: rtp.microphone };
  const inRtp = (more: object) => ({ ...microphone, rtpParameters: { ...rtp.microphone, ...more } });
  const bad: [string, object][] = [
    ...[
      { listenIps: ['203.0.113.7'] },
      { ip: '203.0.113.7', port: 9 },
      { pipe: true },
      { plain: true },
      { enableSctp: true },
      { appData: { participantId: participant } },
    ].map((extra): [string, object] => ['media:attach', { ...good, ...extra }]),
    ...[
      { id: participant },
      { appData: { participantId: participant } },
      { paused: true },
      { kind: 'video' },
      { participant },
    ].map((extra): [string, object] => ['media:publish', { ...microphone, ...extra }]),
    ['media:publish', { ...microphone, source: 'stage' }],
    ['media:publish', inRtp({ encodings: [{ ssrc: -1 }] })],
    ['media:publish', inRtp({ encodings: [{ ssrc: 2 ** 40 }] })],
    ['media:publish', inRtp({ encodings: [] })],
    ['media:publish', inRtp({ codecs: [] })],
    ['media:publish', inRtp({ mid: 'a\r\na=candidate:1 1 UDP 1 203.0.113.7 9 typ host' })],
    ['media:publish', inRtp({ rtcp: { cname: 'x'.repeat(300) } })],
    ['media:publish', inRtp({ headerExtensions: [{ uri: 'x', id: 300 }] })],
  ];
  await ground.untouched(async () => {
    // One alone would be asking too often.
    for (const [event, input] of bad)
      expect([input, await (event === 'media:attach' ? gil : gus).asks(event, input)]).toMatchObject([
        input,
        { code: 'bad-request' },
      ]);
    expect(await ground.site.stack.census()).toEqual([]);
  });
  const eve = await ground.attendee('Eve');
  expect(await attach(eve)).toMatchObject({ ok: true });
  expect(await eve.asks('media:publish', { ...microphone, source: 'camera' })).toMatchObject({ code: 'conflict' });
  expect(await eve.asks('media:publish', { source: 'microphone', rtpParameters: rtp.camera })).toMatchObject({
    code: 'conflict',
  });
  expect(await eve.asks('media:publish', { source: 'screen', rtpParameters: rtp.camera })).toMatchObject({
    code: 'forbidden',
  });
  const sent = (await ground.site.stack.census()).map(({ producers }) => producers);
  expect(sent).toEqual([0]);
});
