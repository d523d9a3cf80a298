import {
  type AccountId,
  apply,
  DEFAULT_OPTIONS,
  DEFAULT_TERMS,
  decide,
  type MeetingId,
  opened,
  type ParticipantId,
  type Person,
  type VisitorId,
} from '@foyer/domain';
import type { requests } from '@foyer/protocol';
import { attach, LEAST_INPUTS } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import { type Ground, newsOf } from './ground/ground.ts';
import { Listener, Speaker } from './ground/sound.ts';

/** What only organizers and presenters do. */
const MODERATION = [
  'meeting:lock',
  'meeting:end',
  'invitation:read',
  'invitation:reset',
  'lobby:admit',
  'lobby:admit-all',
  'lobby:deny',
  'lobby:put-back',
  'options:change',
  'options:preview',
  'roles:change',
  'moderation:mute',
  'moderation:mute-all',
  'moderation:allow-unmuting',
  'moderation:ask-to-unmute',
  'moderation:spotlight',
  'moderation:pardon',
  'moderation:remove',
] as const satisfies (keyof typeof requests)[];

attack('A-14', 'a caller tries to be more than one: by the rules, there being no phone yet', async () => {
  const caller: Person = {
    id: 'caller' as ParticipantId,
    name: '+49 30 000',
    verifiedName: null,
    invitedAs: null,
    category: 'phone',
    location: 'outside',
    proof: 'invitation',
    account: null,
    session: null,
    visitor: 'caller' as VisitorId,
  };
  const levels = ['organizer', 'invited', 'company', 'company+federated', 'everyone'] as const;
  for (const straightIn of levels)
    for (const phoneSkipsLobby of [true, false])
      for (const proof of ['invitation', 'none'] as const)
        for (const presenting of ['organizer', 'chosen', 'company', 'everyone'] as const) {
          const options = { ...DEFAULT_OPTIONS, straightIn, phoneSkipsLobby, presenting };
          const organizer = { account: 'olga' as AccountId, name: 'Olga' };
          const meeting = opened({ ...DEFAULT_TERMS, id: 'm' as MeetingId, title: 'Weekly', organizer, options });
          const arrived = decide(meeting, { type: 'arrive', person: { ...caller, proof }, at: 1 });
          const after = arrived.ok ? arrived.value.reduce(apply, meeting) : meeting;
          const direct = phoneSkipsLobby && straightIn !== 'organizer' && proof !== 'none';
          expect([after.inside.has(caller.id), after.waiting.has(caller.id)]).toEqual([direct, !direct]);
          expect(after.inside.get(caller.id)?.role).toBe(direct ? 'attendee' : undefined);
        }
});

/** An attendee of each category that there is a way in for. */
async function attendees(ground: Ground): Promise<Attacker[]> {
  const guest = await ground.attendee('Gil');
  const colleague = await ground.insider('Carl');
  await colleague.joins(ground.here.meeting);
  await ground.here.organizer.asks('roles:change', { participant: colleague.participant, role: 'attendee' });
  return [guest, colleague];
}

/** What somebody would like to be so, and what is so already. */
const CHANGES = [
  { straightIn: 'everyone', presenting: 'everyone' },
  { categories: [], capacity: 2 },
  { may: { unmute: ['attendee'], screens: ['attendee'], hands: [], reactions: [] } },
  {},
];

/** What an event could be said with: about everybody whom it could be about, and with every change that it could make. */
function inputsLike(least: object, targets: readonly string[]): readonly object[] {
  if ('change' in least) return CHANGES.map((change) => ({ change }));
  if ('participant' in least && least.participant !== null)
    return targets.map((participant) => ({ ...least, participant }));
  return [least];
}

attack('A-15', 'an attendee runs the meeting', async (ground) => {
  const { organizer, presenter, attendee } = ground.here;
  const knocking = await ground.waiting('Gus');
  const told = () => [organizer, presenter, attendee].map(newsOf);
  for (const one of await attendees(ground)) {
    await organizer.asks('roster:read');
    const targets = [presenter.participant, attendee.participant, knocking.participant, one.participant];
    await expect.poll(() => organizer.latest('lobby:waiting')?.['people']).toHaveLength(1);
    await ground.untouched(async () => {
      const before = told();
      for (const event of MODERATION) {
        const least = LEAST_INPUTS[event] as object;
        for (const input of inputsLike(least, targets))
          expect([event, await one.asks(event, input)]).toMatchObject([event, { code: 'forbidden' }]);
      }
      expect(told()).toEqual(before);
    });
  }
});

attack('A-16', 'somebody makes themselves more than they are', async (ground) => {
  const { meeting, organizer } = ground.here;
  const gil = await ground.attendee('Gil');
  const eve = await ground.presenter('Eve');
  const eva = ground.attacker('Eva');
  const { name, fingerprint, key } = eva;
  const join = { name, fingerprint, key, proof: (await eva.invitation(meeting))?.proof };
  // As it is written: an object literal would take a prototype for what it is.
  const withAll = (input: object, extra: object) =>
    JSON.stringify(input).replace(/}$/, `,${JSON.stringify(extra).slice(1)}`);
  const more: Record<string, unknown>[] = [
    { options: { straightIn: 'everyone' } },
    { invited: true },
    { role: 'organizer' },
    { isPresenter: true },
    { category: 'internal' },
    { participantId: organizer.participant },
    { participant: organizer.participant },
    { organizerId: 'eva' },
    { account: 'olga' },
    { returning: true },
    JSON.parse('{"__proto__":{"role":"organizer"}}') as Record<string, unknown>,
    { constructor: { prototype: { role: 'organizer' } } },
  ];
  await ground.untouched(async () => {
    for (const extra of more) {
      expect((await eva.post(`/api/meetings/${meeting}/join`, withAll(join, extra))).body).toMatchObject({
        code: 'bad-request',
      });
      const proof = gil.proof(meeting, { at: ground.site.now() });
      expect((await gil.post(`/api/meetings/${meeting}/reconnect`, withAll(proof, extra))).body).toMatchObject({
        code: 'bad-request',
      });
      expect(await gil.asks('screens:stop', extra)).toMatchObject({ code: 'bad-request' });
    }
    // Somebody who presents may appoint presenters, and nobody above.
    const { participant } = organizer;
    for (const [event, input] of [
      ['roles:change', { participant: eve.participant, role: 'organizer' }],
      ['roles:change', { participant, role: 'attendee' }],
      ['moderation:remove', { participant }],
      ['lobby:put-back', { participant }],
      ['meeting:end', {}],
      ['invitation:reset', {}],
      ...CHANGES.map((change) => ['options:change', { change }] as const),
      ...CHANGES.map((change) => ['options:preview', { change }] as const),
    ] as const)
      expect([event, await eve.asks(event, input)]).toMatchObject([event, { code: 'forbidden' }]);
    expect(await eve.asks('roles:change', { participant: eve.participant, role: 'owner' })).toMatchObject({
      code: 'bad-request',
    });
  });
  // All of that was as it should be, but for what was added.
  expect((await eva.post(`/api/meetings/${meeting}/join`, join)).status).toBe(200);
});

attack('A-17', 'somebody comes as the organizer, just after the organizer’s line broke', async (ground) => {
  const { meeting, organizer, presenter } = ground.here;
  const { participant } = organizer;
  organizer.socket.disconnect();
  const rosterOf = async () =>
    ((await presenter.asks('roster:read')).data as { people: Record<string, unknown>[] }).people;
  await expect.poll(rosterOf).toMatchObject([{ id: participant, away: true }, {}, {}]);

  const names = ['Olga', 'olga@example.com', 'Olga (organizer)'];
  const doubles = names.map((name) => ground.attacker(name));
  for (const double of doubles) {
    double.fingerprint = organizer.fingerprint;
    await double.joins(meeting);
    expect(double.latest('self:waiting')).toBeDefined();
    expect(double.participant).not.toBe(participant);
    expect(await double.asks('lobby:admit', { participant: double.participant })).toMatchObject({
      code: 'not-admitted',
    });
    // The token is theirs, the place is not.
    const stolen = double.proof(meeting, { at: ground.site.now(), token: organizer.reconnect });
    expect((await double.post(`/api/meetings/${meeting}/reconnect`, stolen)).body).toMatchObject({
      code: 'proof-invalid',
    });
  }
  await organizer.returns(meeting, ground.site.now());
  expect(organizer.latest('self:inside')).toMatchObject({ role: 'organizer' });
  await expect
    .poll(() => organizer.latest('lobby:waiting'))
    .toMatchObject({
      people: names.map((name) => ({ name, category: 'anonymous' })),
    });
});

attack('A-18', 'somebody who was removed goes on', async (ground) => {
  const { meeting, organizer, attendee } = ground.here;
  await using liam = await Listener.joins(ground, { name: 'Liam', at: ground.here });
  using sound = await Speaker.joins(ground, { name: 'Gil', at: ground.here });
  const gil = sound.person;
  sound.say(10);
  await liam.hears(gil, 10);
  const { token: spare } = (await gil.asks('media:ticket')).data as { token: string };
  const tab = ground.attacker('Gil');
  for (const cookie of gil.cookie.split('; ')) tab.takes(cookie);
  await tab.joins(meeting);
  const unused = await tab.ticket(meeting);

  const burst = Array.from({ length: 20 }, () => gil.asks('roster:read').catch(() => ({ ok: false, code: 'cut off' })));
  await organizer.asks('moderation:remove', { participant: gil.participant });
  // By the time that is acknowledged they are refused, or cut off already.
  if (gil.socket.connected) burst.push(gil.asks('roster:read').catch(() => ({ ok: false, code: 'cut off' })));
  const codes = (await Promise.all(burst)).map(({ ok, code }) => (ok ? 'ok' : (code ?? '')));
  expect(codes.toSorted((one, other) => Number(other === 'ok') - Number(one === 'ok'))).toEqual(codes);
  for (const code of codes) expect(['ok', 'removed', 'cut off']).toContain(code);
  for (const one of [gil, tab]) {
    await one.hears('self:ended');
    await expect.poll(() => one.socket.connected).toBe(false);
  }
  // Nothing is left of them on the media node, and their connection is over.
  expect((await ground.site.stack.census()).map(({ participant }) => participant)).toEqual([liam.person.participant]);
  await sound.isOver();
  expect(liam.heard(gil)).toBe(10);
  const heard = gil.news.length;
  await attendee.asks('hands:raise');
  await attendee.asks('hands:lower', { participant: attendee.participant });
  expect(gil.news.length).toBe(heard);

  for (const one of [gil, tab]) {
    expect((await one.asksBack(meeting, { at: ground.site.now() })).body).toMatchObject({
      code: expect.stringMatching(/^(removed|token-expired|token-invalid)$/),
    });
    expect((await one.knocks(meeting, { name: 'Somebody else' })).body).toMatchObject({ code: 'removed' });
  }
  await tab.connect({ meeting, token: unused });
  await expect.poll(() => tab.socket.connected).toBe(false);
  // Somebody else inside has no use for their media token either.
  const eve = await ground.attendee('Eve');
  expect(await attach(eve, { token: spare })).toMatchObject({ code: 'token-invalid' });
});

attack('A-19', 'somebody switches the devices of another', async (ground) => {
  const { attendee, organizer } = ground.here;
  const gil = await ground.attendee('Gil');
  const eve = await ground.presenter('Eve');
  const { participant } = attendee;
  await ground.untouched(async () => {
    expect(await gil.asks('moderation:mute', { participant })).toMatchObject({ code: 'forbidden' });
    for (const one of [gil, eve]) {
      for (const source of ['microphone', 'camera'])
        for (const on of [true, false])
          expect(await one.asks('media:switch', { source, on, participant })).toMatchObject({ code: 'bad-request' });
      for (const event of ['moderation:unmute', 'moderation:camera', 'media:unmute'])
        expect(await one.asks(event, { participant })).toMatchObject({ code: 'unknown-event' });
    }
  });
  // Asking is all there is. It switches nothing on.
  expect(await eve.asks('moderation:ask-to-unmute', { participant })).toMatchObject({ ok: true });
  expect(await attendee.hears('moderation:asked')).toMatchObject({ by: 'Eve' });
  const { people } = (await organizer.asks('roster:read')).data as { people: Record<string, unknown>[] };
  expect(people.find(({ id }) => id === participant)).toMatchObject({ microphone: false, camera: false, asked: true });
  // Muting takes the request back.
  expect(await eve.asks('moderation:mute', { participant })).toMatchObject({ ok: true });
});
