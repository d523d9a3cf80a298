import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { attach, WISH } from '../testing/media.ts';
import type { Person } from '../testing/person.ts';
import { startStack } from '../testing/stack.ts';

const TURN = { urls: ['turn:turn.example.org:3478'], secret: 'shared' };

interface Opened {
  readonly probe: Readonly<Record<'udp' | 'tcp' | 'relay', { id: string; iceCandidates: object[] } | null>>;
  readonly relay: { urls: string[]; username: string; credential: string } | null;
}

const openedBy = (answer: Awaited<ReturnType<Person['triesWays']>>) => answer.body.data as Opened;

test('[PF-5] [PF-6] whoever could join tries the ways, and nothing of the meeting is in it', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const gil = stack.person('Gil');
  for (const [index, one] of [olga, gil, await stack.colleague('Carl')].entries()) {
    const { probe, relay } = openedBy(await one.triesWays(meeting));
    expect(Object.keys(probe)).toEqual(['udp', 'tcp', 'relay']);
    expect([probe.udp?.iceCandidates, probe.tcp?.iceCandidates]).toEqual([
      [{ protocol: 'udp' }],
      [{ protocol: 'tcp' }],
    ]);
    expect([probe.relay, relay]).toEqual([null, null]);
    expect(stack.engine.connections()).toBe(2 * (index + 1));
  }
  expect(await stack.census()).toEqual([]);
  expect(stack.crashes).toEqual([]);
});

test('[PF-5] whoever sees no door has no ways to try, and whoever may not come in neither', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const gil = await stack.person('Gil').joins(meeting);
  await olga.joins(meeting);
  await olga.asks('lobby:admit', { participant: gil.participant });
  await olga.asks('moderation:remove', { participant: gil.participant });
  expect(await gil.triesWays(meeting)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await stack.person('Eve').triesWays('x'.repeat(22))).toMatchObject({ status: 404 });
  await olga.asks('meeting:end');
  const stranger = stack.person('Sam');
  expect(await stranger.triesWays(meeting, { by: undefined })).toMatchObject({ status: 404 });
  expect(await stack.person('Gus').triesWays(meeting)).toMatchObject({ status: 403 });
  expect(stack.engine.connections()).toBe(0);
});

test('[PF-7] how often somebody may is limited by where they come from', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const eve = stack.person('Eve');
  const answers = [];
  for (let times = 0; times < 61; times++) {
    answers.push((await eve.triesWays(meeting)).status);
    stack.clock.advance(8_000);
  }
  expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200));
  expect(answers.at(-1)).toBe(429);
});

test('[PF-7] a node without room is told as such, and so is one that does not answer', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const gil = stack.person('Gil');
  stack.engine.bear('full');
  expect(await gil.triesWays(meeting)).toMatchObject({ status: 503, body: { code: 'capacity' } });
  stack.engine.bear('calm');
  stack.hangUpMedia();
  expect(await gil.triesWays(meeting)).toMatchObject({ status: 503, body: { code: 'capacity' } });
});

test('[PF-8] the relay opens to whoever tries it for a minute, and to nobody’s name', async () => {
  await using stack = await startStack({ relay: TURN });
  const { meeting } = await stack.organizer();
  const { probe, relay } = openedBy(await stack.person('Gil').triesWays(meeting));
  expect(probe.relay?.iceCandidates).toEqual([{ protocol: 'udp' }]);
  const [until, who] = relay?.username.split(':') ?? [];
  expect([relay?.urls, Number(until)]).toEqual([TURN.urls, stack.clock.now() / 1000 + 60]);
  expect(who).toMatch(/^[\w-]{22}$/);
  expect(relay?.credential).toBe(createHmac('sha1', 'shared').update(`${until}:${who}`).digest('base64'));
});

test('[PF-8] to whoever is inside for an hour, and anew with each new way to the node', async () => {
  await using stack = await startStack({ relay: TURN });
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const relayOf = (answer: unknown) => (answer as { data: { relay: Opened['relay'] } }).data.relay;
  const until = () => `${stack.clock.now() / 1000 + 3_600}:${olga.participant}`;
  expect(relayOf(await attach(olga))?.username).toBe(until());
  const carl = await stack.colleague('Carl');
  carl.wish = WISH;
  await carl.joins(meeting);
  const { attachment } = (await carl.hears('self:inside')) as { attachment: Pick<Opened, 'relay'> };
  expect(attachment.relay?.username).toBe(`${stack.clock.now() / 1000 + 3_600}:${carl.participant}`);
  stack.clock.advance(30 * 60_000);
  expect(relayOf(await olga.asks('media:restart'))?.username).toBe(until());
});
