import { requests } from '@foyer/protocol';
import { type Answer, LEAST_INPUTS } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import { newsOf } from './ground/ground.ts';

/** What whoever waits may say: nothing that anybody else would notice, but for leaving and for what they are called. */
const FOR_THE_LOBBY = ['meeting:leave', 'lobby:keep-waiting', 'lobby:rename'];
const EVENTS = (Object.keys(requests) as (keyof typeof requests)[]).filter((name) => !FOR_THE_LOBBY.includes(name));

/** Everything that whoever waits is told. */
const OF_WAITING = 'keepFrom messages name organizer place signInHelps since title told until why'.split(' ');

/** Everything there is to say, in some order. */
function saysAll(one: Attacker, events: readonly (keyof typeof requests)[]): Promise<Answer[]> {
  return Promise.all(events.map((name) => one.asks(name, LEAST_INPUTS[name])));
}

attack('A-10', 'somebody in the lobby says everything there is to say', async (ground) => {
  const { organizer, presenter, attendee } = ground.here;
  const orders = [EVENTS, EVENTS.toReversed(), EVENTS.toSorted()];
  const lurkers = await Promise.all(orders.map((_, index) => ground.waiting(`Gil ${index}`)));
  // What they said about coming in has been told.
  await expect.poll(() => organizer.latest('lobby:waiting')?.['people']).toHaveLength(orders.length);
  const told = () => [organizer, presenter, attendee].map(newsOf);
  const before = told();
  await ground.untouched(async () => {
    for (const [index, lurker] of lurkers.entries()) {
      const answers = await saysAll(lurker, orders[index] ?? []);
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['not-admitted']));
      expect(lurker.news.map(({ name }) => name)).toEqual(lurker.news.map(() => 'self:waiting'));
    }
  });
  expect(told()).toEqual(before);
  expect(await ground.site.stack.census()).toEqual([]);

  // While they are being admitted: each is refused, or counts as said by whoever they are from then on.
  const eager = await ground.waiting('Gus');
  const harmless = EVENTS.filter((name) => !/^(hands|screens):/.test(name));
  const during = saysAll(eager, harmless);
  await ground.admits(eager);
  const codes = new Set((await during).flatMap((answer) => answer.code ?? []));
  for (const code of codes) expect(['not-admitted', 'forbidden', 'token-invalid', 'conflict']).toContain(code);
});

attack('A-11', 'somebody in the lobby listens', async (ground) => {
  const { organizer, presenter, attendee, meeting } = ground.here;
  const gil = ground.attacker('Gil');
  const line = await gil.rawLine(meeting);
  const look = async () => JSON.stringify((await gil.looks(meeting)).body);
  const heard: string[] = [await look()];
  await line.greet(await gil.ticket(meeting));

  // A meeting in which much goes on.
  await attendee.asks('hands:raise');
  await organizer.asks('hands:lower', { participant: attendee.participant });
  await organizer.asks('moderation:spotlight', { participant: attendee.participant });
  await organizer.asks('moderation:spotlight', { participant: null });
  await organizer.asks('meeting:lock', { on: true });
  await organizer.asks('meeting:lock', { on: false });
  const ned = await ground.attendee('Ned');
  await presenter.asks('moderation:remove', { participant: ned.participant });
  const nia = await ground.waiting('Nia');
  await presenter.asks('lobby:deny', { participant: nia.participant });
  await presenter.asks('moderation:pardon', { participant: ned.participant });
  heard.push(await look());
  await organizer.asks('roster:read');

  heard.push(...line.heard);
  const news = line.heard
    .filter((packet) => packet.startsWith('42'))
    .map((packet) => JSON.parse(packet.slice(2)) as [string, object]);
  expect(new Set(news.map(([name]) => name))).toEqual(new Set(['self:waiting']));
  for (const [, payload] of news) expect(Object.keys(payload).toSorted()).toEqual(OF_WAITING);
  const others = [organizer, presenter, attendee, ned, nia].map(({ participant }) => participant);
  const addresses = [ned, nia].map(({ place }) => place.from);
  for (const secret of [...others, ...addresses, 'Pia', 'Ann', 'Ned', 'Nia', '127.0.0.1', '10.'])
    expect(heard.join('\n')).not.toContain(secret);
  line.close();
});

attack('A-12', 'the lobby is flooded, and knocked at again and again', async (ground) => {
  const { organizer, meeting } = ground.here;
  const waiting = () => (organizer.latest('lobby:waiting')?.['people'] ?? []) as { id: string }[];
  const gil = await ground.waiting('Gil');
  for (let times = 0; times < 20; times++) await gil.returns(meeting, ground.site.now());
  await expect.poll(() => waiting().map(({ id }) => id)).toEqual([gil.participant]);

  const addresses = Array.from({ length: 5 }, () => ground.site.address());
  const crowd = Array.from({ length: 70 }, (_, index) => ground.attacker(`Gil ${index}`, addresses[index % 5]));
  let refused = 0;
  for (const one of crowd) {
    const answer = await one.knocks(meeting);
    if (answer.body.ok) {
      const { token } = answer.body.data as { token: string };
      expect(await one.connect({ meeting, token })).toBe('connected');
      await one.hears('self:waiting');
    } else {
      expect(answer.body.code).toBe('lobby-full');
      refused += 1;
    }
  }
  // It holds fifty, Gil among them.
  expect(refused).toBe(70 - 49);
  await expect.poll(() => waiting().length).toBe(50);

  // Whoever has an account comes in as if nobody stood there.
  const carl = await ground.insider('Carl');
  await carl.joins(meeting);
  expect(carl.latest('self:inside')).toMatchObject({ role: 'presenter' });

  await organizer.asks('lobby:deny', { participant: gil.participant });
  expect(await gil.hears('self:ended')).toMatchObject({ reason: 'denied' });
  for (const name of ['Gil', 'Somebody else']) {
    const again = await gil.knocks(meeting, { name });
    expect(again.body).toMatchObject({ code: 'denied', retryAfterMs: expect.any(Number) });
  }
});

attack('A-13', 'somebody waits for the moment in which nobody looks', async (ground) => {
  const oscar = await ground.insider('Oscar');
  const meeting = await ground.site.meetingOf(oscar, 'Weekly');
  const gil = ground.attacker('Gil');
  await gil.joins(meeting);
  for (let times = 0; times < 2; times++) {
    oscar.news.length = 0;
    await oscar.joins(meeting);
    await expect.poll(() => oscar.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil' }] });
    await oscar.asks('meeting:leave');
  }
  expect(gil.latest('self:inside')).toBeUndefined();
  expect(await gil.asks('roster:read')).toMatchObject({ code: 'not-admitted' });
  const happened = await ground.happened(meeting);
  expect(happened.filter((type) => ['admitted', 'let-in'].includes(type))).toEqual([]);
  expect(happened.filter((type) => type === 'entered')).toHaveLength(2);
  await oscar.joins(meeting);
  await oscar.asks('meeting:end');
});
