import { expect, test } from 'vitest';
import { attach, rtp } from '../testing/media.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

async function sendsPictures(person: Person) {
  const attached = await attach(person);
  const published = await person.asks('media:publish', { source: 'camera', rtpParameters: rtp.camera });
  expect(published).toMatchObject({ ok: true });
  return attached.data as { consumers: unknown[] };
}

/** Olga runs two meetings: Ann is inside the one and Gil waits there; Eve presents in the other. */
async function twoMeetings(stack: Stack) {
  const { olga, meeting } = await stack.organizer();
  const { body } = await olga.post('/api/meetings', {});
  const other = (body.data as { meeting: string }).meeting;
  await olga.joins(other);
  const eve = await stack.person('Eve').joins(other);
  await olga.asks('lobby:admit', { participant: eve.participant });
  await olga.asks('roles:change', { participant: eve.participant, role: 'presenter' });
  expect(await eve.hears('lobby:waiting')).toMatchObject({ people: [] });
  await olga.asks('meeting:leave');

  await olga.joins(meeting);
  const ann = await stack.person('Ann').joins(meeting);
  await olga.asks('lobby:admit', { participant: ann.participant });
  const gil = await stack.person('Gil').joins(meeting);
  return { ann, gil, eve };
}

test('[GW-3] who presents in one meeting can do nothing to anybody in another', async () => {
  await using stack = await startStack();
  const { ann, gil, eve } = await twoMeetings(stack);
  for (const [event, input, code] of [
    ['lobby:admit', { participant: gil.participant }, 'not-waiting'],
    ['lobby:deny', { participant: gil.participant }, 'not-waiting'],
    ['lobby:put-back', { participant: ann.participant }, 'not-inside'],
    ['moderation:mute', { participant: ann.participant }, 'not-inside'],
    ['moderation:remove', { participant: ann.participant }, 'not-inside'],
    ['roles:change', { participant: ann.participant, role: 'presenter' }, 'not-inside'],
    ['hands:lower', { participant: ann.participant }, 'not-inside'],
  ] as const)
    expect([event, await eve.asks(event, input)]).toEqual([event, { ok: false, code }]);
  expect(await ann.asks('roster:read')).toMatchObject({ data: { people: [{ name: 'Olga' }, { name: 'Ann' }] } });
  expect(new Set(gil.news.map(({ name }) => name))).toEqual(new Set(['self:waiting']));
});

test('[MD-6] nobody is told or sent anything of another meeting', async () => {
  await using stack = await startStack();
  const { ann, eve } = await twoMeetings(stack);
  eve.news.splice(0, eve.news.length, ...eve.news.filter(({ name }) => name === 'self:inside'));
  await sendsPictures(ann);
  expect((await sendsPictures(eve)).consumers).toEqual([]);
  stack.clock.advance(250);
  await expect.poll(() => eve.latest('roster:changed')).toMatchObject({ put: [{ name: 'Eve' }] });
  expect(JSON.stringify(eve.news)).not.toContain(ann.participant);
  expect(eve.latest('media:changed')).toBeUndefined();
});
