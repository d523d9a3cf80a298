import { expect, test } from 'vitest';
import { FINGERPRINT, type Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const microphone = { codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000 }], encodings: [{}] };
const capabilities = { codecs: [{ kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000 }] };

async function attach(person: Person): Promise<{ consumers: { id: string }[] }> {
  const { media } = (await person.hears('self:inside')) as { media: { token: string } };
  const answer = await person.asks('media:attach', { token: media.token, fingerprint: FINGERPRINT, capabilities });
  return answer.data as { consumers: { id: string }[] };
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
  const [heard] = (await attach(abe)).consumers;
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
  expect(await ann.hears('self:ended')).toEqual({ reason: 'removed' });
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
