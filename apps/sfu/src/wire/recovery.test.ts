import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MediasoupEngine } from '../media/mediasoup/engine.ts';
import { startMediasoup } from '../testing/mediasoup.ts';
import { ann, bob, cem, meeting, startNodeWith } from '../testing/node.ts';

/** These are real packets and processes: on a busy machine they take their time. */
const PATIENT = { timeout: 5_000 };

let engine: MediasoupEngine;
beforeAll(async () => {
  engine = await startMediasoup();
});
afterAll(() => engine.close());

test('[MD-8] when the worker process dies, everybody is told and can attach anew at once', async () => {
  const { attach, publish, settled, news, census } = startNodeWith(engine);
  const everybody = [ann, bob, cem];
  for (const one of everybody) await attach(one);
  for (const one of everybody) await publish(one, 'microphone');

  process.kill(engine.workerPids()[0] ?? 0, 'SIGKILL');
  // Often enough to be back before the next worker is there.
  const lost = () => news.filter(({ name }) => name === 'participant:lost').length;
  await expect.poll(lost, { ...PATIENT, interval: 1 }).toBe(3);
  expect(await census()).toEqual([]);

  await Promise.all(everybody.map((one) => attach(one)));
  for (const one of everybody) await publish(one, 'microphone');
  for (const one of everybody) await settled(one);
  const people = everybody.map((participant) => ({ participant, transports: 2, producers: 1, consumers: 4 }));
  expect((await census())[0]?.people.toSorted((a, b) => (a.participant < b.participant ? -1 : 1))).toEqual(people);
  expect(news.filter(({ name, payload }) => name === 'participant:lost' && payload.why !== 'worker-died')).toEqual([]);
  expect(news.filter(({ name }) => name === 'participant:lost')).toHaveLength(3);
});

test('[MD-8] whoever is just coming in when it dies is told so, and comes in the next time', async () => {
  const { attach, arrival, call, news } = startNodeWith(engine);
  await attach(ann);
  const attaching = call('media:attach', await arrival(bob));
  process.kill(engine.workerPids()[0] ?? 0, 'SIGKILL');
  const first = await attaching;
  await expect.poll(() => news.filter(({ name }) => name === 'participant:lost').length, PATIENT).toBe(2);
  // Depending on which was faster.
  expect(first.ok || first.code === 'conflict').toBe(true);
  expect(await attach(bob)).toBeTruthy();
});

test('[MD-7] what flows is kept while the way to it changes, on a real line as well', async () => {
  const { attach, call, publish, census, settled, told } = startNodeWith(engine);
  const { send, receive } = await attach(ann);
  await attach(bob);
  await publish(bob, 'camera');
  const { consumers } = await settled(ann);
  const before = { census: await census(), told: told(ann).length };
  const restarted = await call('media:restart', { meeting, participant: ann });
  if (!restarted.ok) throw new Error(restarted.code);
  for (const [old, now] of [
    [send, restarted.data.send],
    [receive, restarted.data.receive],
  ] as const) {
    expect(Object.keys(now).sort()).toEqual(Object.keys(old.iceParameters).sort());
    expect(now['usernameFragment']).not.toBe(old.iceParameters['usernameFragment']);
  }
  expect((await settled(ann)).consumers).toEqual(consumers);
  expect({ census: await census(), told: told(ann).length }).toEqual(before);
});
