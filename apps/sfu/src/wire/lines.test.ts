import { expect, test } from 'vitest';
import { GRACE_MS } from '../rooms/line.ts';
import { ann, bob, meeting, startNode } from '../testing/node.ts';

const lost = (participant: string, why: string) => ({
  name: 'participant:lost',
  payload: { meeting, participant, why },
});

test('[MD-5] a line that ends is told at once, and once, with its media gone', async () => {
  const { attach, news, engine, census } = startNode();
  const { send, receive } = await attach(ann);
  engine.line(send.id, 'ended');
  engine.line(receive.id, 'ended');
  await expect.poll(() => news).toEqual([lost(ann, 'line-broke')]);
  expect(await census()).toEqual([]);
});

test.each(['send', 'receive'] as const)(
  '[MD-7] an interrupted line (%s) that comes up in time is nothing',
  async (way) => {
    const { attach, news, engine, census, clock } = startNode();
    const line = (await attach(ann))[way].id;
    engine.line(line, 'up');
    engine.line(line, 'interrupted');
    clock.advance(GRACE_MS - 1);
    engine.line(line, 'up');
    clock.advance(10 * GRACE_MS);
    expect(await census()).toMatchObject([{ people: [{ participant: ann, transports: 2 }] }]);
    expect(news).toEqual([]);
  },
);

test('an interrupted line that does not come up is told when its time is over', async () => {
  const { attach, news, engine, census, clock } = startNode();
  const { receive } = await attach(ann);
  await attach(bob);
  engine.line(receive.id, 'interrupted');
  clock.advance(GRACE_MS - 1);
  expect(await census()).toMatchObject([{ people: [{ participant: ann }, { participant: bob }] }]);
  clock.advance(1);
  await expect.poll(() => news.filter(({ name }) => name === 'participant:lost')).toEqual([lost(ann, 'line-broke')]);
  expect(await census()).toMatchObject([{ people: [{ participant: bob }] }]);
});

test('whoever has left, or come back, meanwhile is not told of the old line', async () => {
  const { attach, call, news, engine, clock, census } = startNode();
  const first = await attach(ann);
  engine.line(first.send.id, 'interrupted');
  await attach(ann);
  const second = await attach(bob);
  engine.line(second.send.id, 'interrupted');
  await call('media:detach', { meeting, participant: bob });
  clock.advance(GRACE_MS);
  expect(news.filter(({ name }) => name === 'participant:lost')).toEqual([]);
  expect(await census()).toMatchObject([{ people: [{ participant: ann }] }]);
});

test('[MD-7] new ICE credentials keep everything that flows; nothing is taken anew', async () => {
  const { attach, call, publish, settled, told, engine, census } = startNode();
  await attach(ann);
  for (const source of ['microphone', 'camera'] as const) await publish(ann, source);
  const { send, receive, consumers } = await attach(bob);
  const before = await census();
  const restarted = await call('media:restart', { meeting, participant: bob });
  const fragments = restarted.ok
    ? [restarted.data.send, restarted.data.receive].map((one) => one['usernameFragment'])
    : [];
  expect(
    new Set([...fragments, send.iceParameters['usernameFragment'], receive.iceParameters['usernameFragment']]).size,
  ).toBe(4);
  expect(await census()).toEqual(before);
  expect((await settled(bob)).consumers).toEqual(consumers);
  expect(consumers.every(({ id }) => engine.flows(id))).toBe(true);
  expect(told(bob)).toEqual([]);
});

test('[MD-8] a worker that dies is told for everybody in its rooms, and all may attach anew at once', async () => {
  const { attach, publish, news, engine, census, settled } = startNode();
  await attach(ann);
  await attach(bob);
  await publish(ann, 'microphone');
  engine.killWorker();
  await expect.poll(() => news.slice(-2)).toEqual([lost(ann, 'worker-died'), lost(bob, 'worker-died')]);
  expect(await census()).toEqual([]);
  await Promise.all([attach(ann), attach(bob)]);
  await publish(ann, 'microphone');
  await settled(bob);
  expect(await census()).toMatchObject([
    {
      people: [
        { participant: ann, producers: 1 },
        { participant: bob, consumers: 4 },
      ],
    },
  ]);
});
