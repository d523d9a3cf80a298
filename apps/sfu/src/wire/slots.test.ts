import { expect, test } from 'vitest';
import { ann, bob, cem, meeting, startNode } from '../testing/node.ts';

/** For each of somebody's slots, whether something is heard in it. */
const heard = (slots: readonly { readonly id: string }[], { flows }: { flows: (id: string) => boolean }) =>
  slots.map(({ id }) => flows(id));

test('[SL-1] whoever comes takes four slots, however many there are; whoever begins to speak tells nobody anything', async () => {
  const { attach, publish, settled, told, census } = startNode();
  await attach(ann);
  const { slots, consumers } = await attach(bob);
  expect([slots.length, consumers]).toEqual([4, []]);
  for (const one of [ann, bob]) await publish(one, 'microphone');
  expect((await attach(cem)).slots).toHaveLength(4);
  for (const one of [ann, bob, cem]) await settled(one);
  expect([ann, bob, cem].flatMap((one) => told(one))).toEqual([]);
  expect((await census())[0]?.people.map((one) => one.consumers)).toEqual([4, 4, 4]);
});

test('[SL-2] whoever speaks is heard by everybody else, and never by themselves', async () => {
  const { attach, publish, engine, call } = startNode();
  const anns = (await attach(ann)).slots;
  const bobs = (await attach(bob)).slots;
  await publish(ann, 'microphone');
  expect([heard(anns, engine), heard(bobs, engine)]).toEqual([
    [false, false, false, false],
    [true, false, false, false],
  ]);
  await publish(bob, 'microphone');
  expect([heard(anns, engine), heard(bobs, engine)]).toEqual([
    [false, true, false, false],
    [true, false, false, false],
  ]);
  // The slot of somebody who has gone is taken again by who spoke in it before, and may speak in another now.
  await call('media:switch', { meeting, participant: bob, source: 'microphone', on: false });
  await publish(bob, 'camera');
  expect(heard(anns, engine)).toEqual([false, false, false, false]);
});

test('[SL-2] whoever is attached anew hears the others again, and is heard again', async () => {
  const { attach, publish, engine } = startNode();
  await attach(ann);
  const bobs = (await attach(bob)).slots;
  await publish(ann, 'microphone');
  const again = (await attach(ann)).slots;
  expect(heard(bobs, engine)).toEqual([false, false, false, false]);
  await publish(ann, 'microphone');
  expect([heard(again, engine), heard(bobs, engine)]).toEqual([
    [false, false, false, false],
    [true, false, false, false],
  ]);
});
