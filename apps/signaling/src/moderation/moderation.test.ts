import type { MeetingId, ParticipantId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { attach as attached, rtp } from '../testing/media.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const { microphone } = rtp;

async function attach(person: Person): Promise<Record<'consumers' | 'slots', { id: string }[]>> {
  return (await attached(person)).data as Record<'consumers' | 'slots', { id: string }[]>;
}

/** Olga runs a meeting with Ann and Abe inside. */
async function meetingOfThree(stack: Stack) {
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [ann, abe] = [await stack.person('Ann').joins(meeting), await stack.person('Abe').joins(meeting)];
  await olga.asks('lobby:admit-all');
  for (const one of [ann, abe]) await one.hears('self:inside');
  return { olga, ann, abe, meeting };
}

test('[MO-1] whoever is muted is heard by nobody, is told so, and can unmute', async () => {
  await using stack = await startStack();
  const { olga, ann, abe } = await meetingOfThree(stack);
  await attach(ann);
  await ann.asks('media:publish', { source: 'microphone', rtpParameters: microphone });
  const [heard] = (await attach(abe)).slots;
  expect(stack.engine.flows(heard?.id ?? '')).toBe(true);

  expect(await abe.asks('moderation:mute', { participant: ann.participant })).toEqual({ ok: false, code: 'forbidden' });
  expect(await olga.asks('moderation:mute', { participant: ann.participant })).toEqual({ ok: true, data: {} });
  expect(stack.engine.flows(heard?.id ?? '')).toBe(false);
  await ann.hears('moderation:muted');
  expect(await ann.asks('media:switch', { source: 'microphone', on: true })).toMatchObject({ ok: true });
  expect(stack.engine.flows(heard?.id ?? '')).toBe(true);
  await olga.asks('moderation:mute-all');
  expect(stack.engine.flows(heard?.id ?? '')).toBe(false);
});

test('[RO-3] [RO-4] a promoted attendee admits, a demoted one no longer does', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingOfThree(stack);
  const gil = await stack.person('Gil').joins(meeting);
  const admit = () => ann.asks('lobby:admit', { participant: gil.participant });
  expect(await admit()).toEqual({ ok: false, code: 'forbidden' });
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  expect(await ann.hears('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil' }] });
  await ann.asks('roles:change', { participant: ann.participant, role: 'attendee' });
  expect(await admit()).toEqual({ ok: false, code: 'forbidden' });
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  expect(await admit()).toEqual({ ok: true, data: {} });
  expect(await ann.asks('roles:change', { participant: olga.participant, role: 'attendee' })).toEqual({
    ok: false,
    code: 'forbidden',
  });
});

test('[MO-3] whoever is removed has no media left when they are told, and no socket after', async () => {
  await using stack = await startStack();
  const { olga, ann } = await meetingOfThree(stack);
  await attach(ann);
  await olga.asks('moderation:remove', { participant: ann.participant });
  expect(await ann.hears('self:ended')).toEqual({ reason: 'removed', again: null });
  expect(await stack.census()).toEqual([]);
  await expect.poll(() => ann.socket.connected).toBe(false);
});

test('[MO-4] whoever is put back waits, without media, until they are admitted again', async () => {
  await using stack = await startStack();
  const { olga, ann } = await meetingOfThree(stack);
  await attach(ann);
  await olga.asks('lobby:put-back', { participant: ann.participant });
  expect(await ann.hears('self:waiting')).toMatchObject({ organizer: 'Olga' });
  expect(await stack.census()).toEqual([]);
  expect(await ann.asks('media:attach')).toEqual({ ok: false, code: 'not-admitted' });
  await expect.poll(() => olga.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Ann' }] });
  ann.news.length = 0;
  await olga.asks('lobby:admit', { participant: ann.participant });
  expect((await attach(ann)).consumers).toEqual([]);
});

test('[MO-6] [MO-7] forbidden to unmute: not by switching, not by sending anew, but by being asked', async () => {
  await using stack = await startStack();
  const { olga, ann, abe } = await meetingOfThree(stack);
  await attach(ann);
  const speak = { source: 'microphone', rtpParameters: microphone };
  expect(await abe.asks('moderation:allow-unmuting', { on: false })).toEqual({ ok: false, code: 'forbidden' });
  await olga.asks('moderation:allow-unmuting', { on: false });
  await expect.poll(() => ann.latest('meeting:changed')).toMatchObject({ unmuting: false });
  expect(await ann.asks('media:publish', speak)).toEqual({ ok: false, code: 'policy-disabled' });
  expect(await stack.census()).toMatchObject([{ people: [{ producers: 0 }] }]);

  await olga.asks('moderation:ask-to-unmute', { participant: ann.participant });
  expect(await ann.hears('moderation:asked')).toEqual({ by: 'Olga' });
  expect(await stack.census()).toMatchObject([{ people: [{ producers: 0 }] }]);
  expect(await ann.asks('media:publish', speak)).toMatchObject({ ok: true });
  const [heard] = (await attach(abe)).slots;
  expect(stack.engine.flows(heard?.id ?? '')).toBe(true);
  await olga.asks('moderation:mute', { participant: ann.participant });
  const on = { source: 'microphone', on: true };
  expect(await ann.asks('media:switch', on)).toEqual({ ok: false, code: 'policy-disabled' });
  expect(stack.engine.flows(heard?.id ?? '')).toBe(false);

  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  expect(await ann.asks('media:switch', on)).toMatchObject({ ok: true });
  expect(stack.crashes).toEqual([]);
});

test('[SC-1] [SC-2] [MD-10] only presenters share, and whoever is demoted shares no longer', async () => {
  await using stack = await startStack();
  const { olga, ann, abe } = await meetingOfThree(stack);
  await attach(ann);
  await attach(abe);
  const share = { source: 'screen', rtpParameters: rtp.camera };
  expect(await ann.asks('media:publish', share)).toEqual({ ok: false, code: 'forbidden' });
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  expect(await ann.asks('media:publish', share)).toMatchObject({ ok: true });
  await expect
    .poll(() => abe.latest('media:changed'))
    .toMatchObject({
      opened: [{ source: 'screen', participant: ann.participant }],
      stage: { source: 'screen', participant: ann.participant },
    });
  await olga.asks('roles:change', { participant: ann.participant, role: 'attendee' });
  await expect
    .poll(() => abe.latest('media:changed'))
    .toMatchObject({ opened: [], closed: [{}].map(() => expect.any(String)) });
  expect((await olga.asks('roster:read')).data).toMatchObject({
    people: [{}, { screen: false, role: 'attendee' }, {}],
  });
  expect(await ann.asks('media:publish', share)).toEqual({ ok: false, code: 'forbidden' });
});

test('[MO-8] the spotlight reaches everybody’s page and the media node', async () => {
  await using stack = await startStack();
  const { olga, ann, abe } = await meetingOfThree(stack);
  await attach(ann);
  await attach(abe);
  await olga.asks('moderation:spotlight', { participant: ann.participant });
  await expect.poll(() => abe.latest('meeting:changed')).toMatchObject({ spotlight: ann.participant });
  await expect.poll(() => abe.latest('media:changed')).toMatchObject({ stage: { participant: ann.participant } });
  await ann.asks('meeting:leave');
  await expect.poll(() => abe.latest('meeting:changed')).toMatchObject({ spotlight: null });
});

test('[RO-7] [RO-8] a colleague walks in and presents; made co-organizer, they come back as one', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  expect(carl.latest('self:inside')).toMatchObject({ role: 'presenter' });
  const appoint = { participant: carl.participant, role: 'organizer' };
  expect(await carl.asks('roles:change', appoint)).toEqual({ ok: false, code: 'forbidden' });
  expect(await olga.asks('roles:change', appoint)).toMatchObject({ ok: true });
  expect(await carl.asks('roles:change', { participant: olga.participant, role: 'attendee' })).toMatchObject({
    ok: false,
  });
  await carl.asks('meeting:leave');
  carl.news.length = 0;
  await carl.joins(meeting);
  expect(carl.latest('self:inside')).toMatchObject({ role: 'organizer' });
});

/** Makes the media node slow: it takes nothing in before the returned function is called. */
function slowToProduce(stack: Stack): () => void {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const openRouter = stack.engine.openRouter.bind(stack.engine);
  Object.assign(stack.engine, {
    openRouter: async () => {
      const router = await openRouter();
      return {
        ...router,
        async openTransport(fingerprint: string) {
          const transport = await router.openTransport(fingerprint);
          const produce = async (stream: Parameters<typeof transport.produce>[0]) => {
            await gate;
            return transport.produce(stream);
          };
          return { ...transport, produce };
        },
      };
    },
  });
  return open;
}

test.each([
  ['microphone', rtp.microphone],
  ['screen', rtp.camera],
] as const)('[MO-6] [MD-10] a %s that a slow node takes in too late is not taken in', async (source, rtpParameters) => {
  await using stack = await startStack();
  const goOn = slowToProduce(stack);
  const { olga, ann, abe } = await meetingOfThree(stack);
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  await attach(ann);
  await attach(abe);
  const asked = ann.asks('media:publish', { source, rtpParameters });
  let code: string | undefined;
  void asked.then((answer) => {
    code = answer.code;
  });
  await expect
    .poll(() => {
      stack.clock.advance(1_000);
      return code;
    })
    .toBe('capacity');
  goOn();
  await olga.asks('roles:change', { participant: ann.participant, role: 'attendee' });
  await olga.asks('moderation:mute-all');
  await expect.poll(() => stack.census()).toMatchObject([{ people: [{ producers: 0 }, { producers: 0 }] }]);
  expect(abe.latest('media:changed')).toBeUndefined();
});

test('[MO-1] whoever is muted is muted on the node, also when the meeting has them as muted already', async () => {
  await using stack = await startStack();
  const { olga, ann, abe, meeting } = await meetingOfThree(stack);
  await attach(ann);
  // As after an answer that was lost: the node sends what the meeting knows nothing of.
  const participant = ann.participant as never;
  const strange = { meeting: meeting as never, participant, source: 'microphone', rtpParameters: microphone } as const;
  await stack.signaling.node.call('media:publish', strange);
  const [heard] = (await attach(abe)).slots;
  expect(stack.engine.flows(heard?.id ?? '')).toBe(true);
  await olga.asks('moderation:mute', { participant: ann.participant });
  expect(stack.engine.flows(heard?.id ?? '')).toBe(false);
});

test('[SC-3] the sound of a screen alone is no shared screen', async () => {
  await using stack = await startStack();
  const { olga } = await meetingOfThree(stack);
  await attach(olga);
  const sound = { source: 'screen-sound', rtpParameters: microphone };
  expect(await olga.asks('media:publish', sound)).toEqual({ ok: false, code: 'not-sharing' });
  await olga.asks('media:publish', { source: 'screen', rtpParameters: rtp.camera });
  expect(await olga.asks('media:publish', sound)).toMatchObject({ ok: true });
  await olga.asks('screens:stop');
  expect(await olga.asks('media:publish', sound)).toEqual({ ok: false, code: 'not-sharing' });
  expect((await olga.asks('roster:read')).data).toMatchObject({ people: [{ screen: false }, {}, {}] });
});

test('[MO-1] nobody is said to be muted whom the media node did not silence', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const ann = await (await stack.colleague('Ann')).joins(meeting);
  await attach(ann);
  expect(await ann.asks('media:publish', { source: 'microphone', rtpParameters: microphone })).toMatchObject({
    ok: true,
  });
  stack.hangUpMedia();
  const unheard = { ok: false, code: 'capacity' };
  expect(await olga.asks('moderation:mute', { participant: ann.participant })).toEqual(unheard);
  expect(await olga.asks('moderation:mute-all')).toEqual(unheard);
  const now = await stack.signaling.meetings.read(meeting as MeetingId);
  expect(now?.inside.get(ann.participant as ParticipantId)?.microphone).toBe(true);
  expect(ann.latest('moderation:muted')).toBeUndefined();
});
