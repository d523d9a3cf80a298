import { expect, test } from 'vitest';
import { ann, bob, meeting, startNode } from '../testing/node.ts';

test('[MT-2] the node tells how much there is, and names nobody and no meeting', async () => {
  const { attach, publish, call, engine } = startNode();
  const usage = async () => {
    const told = await call('node:usage', {});
    if (!told.ok) throw new Error(told.code);
    return told.data;
  };
  expect(await usage()).toMatchObject({ rooms: 0, people: 0, microphones: { open: 0, read: 0 }, leftOut: 0 });
  for (const one of [ann, bob]) await attach(one);
  for (const source of ['microphone', 'camera'] as const) await publish(ann, source);
  engine.bear('busy');
  const told = await usage();
  expect(told).toMatchObject({
    ...{ rooms: 1, people: 2, producers: 2, microphones: { open: 1, read: 1 } },
    workers: [{ load: 'busy' }],
  });
  for (const id of [ann, bob, meeting]) expect(JSON.stringify(told)).not.toContain(id);
  await call('media:switch', { meeting, participant: ann, source: 'microphone', on: false });
  expect((await usage()).microphones).toEqual({ open: 0, read: 0 });
  for (const participant of [ann, bob]) await call('media:detach', { meeting, participant });
  expect(await usage()).toMatchObject({ rooms: 0, people: 0, producers: 0, consumers: 0 });
});

test('[MT-1] what was left out is still counted when its room is gone', async () => {
  const { attach, engine, call } = startNode();
  await attach(ann);
  engine.leaveOut(7);
  const leftOut = async () => {
    const told = await call('node:usage', {});
    return told.ok ? told.data.leftOut : null;
  };
  expect(await leftOut()).toBe(7);
  await call('media:detach', { meeting, participant: ann });
  expect(await leftOut()).toBe(7);
});
