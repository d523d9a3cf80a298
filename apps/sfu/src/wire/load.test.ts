import { expect, test } from 'vitest';
import { ann, bob, cem, startNode } from '../testing/node.ts';

test('[MD-11] a busy node lets people in who only hear; when it is calm again they see', async () => {
  const { attach, publish, engine, settled, told } = startNode();
  await attach(ann);
  await publish(ann, 'camera');
  await attach(bob);
  expect((await settled(bob)).consumers).toHaveLength(1);

  engine.bear('busy');
  expect(await settled(bob)).toMatchObject({ consumers: [{ source: 'camera' }], fewer: false });
  const { slots, consumers, fewer } = await attach(cem);
  expect([slots.length, consumers.length, fewer]).toEqual([4, 0, true]);

  engine.bear('calm');
  expect(await settled(cem)).toMatchObject({ consumers: [{ source: 'camera' }], fewer: false });
  expect(told(cem).at(-1)).toMatchObject({ opened: [{ participant: ann }], fewer: false });
});

test('[MD-11] a full node refuses whoever was not there, ends nothing, and takes back who was', async () => {
  const { attach, arrival, call, publish, engine, settled } = startNode();
  await attach(ann);
  await publish(ann, 'camera');
  await attach(bob);
  engine.bear('full');
  expect(await call('media:attach', await arrival(cem))).toEqual({ ok: false, code: 'capacity' });
  expect((await settled(bob)).consumers).toHaveLength(1);
  expect((await attach(bob)).slots).toHaveLength(4);

  engine.killWorker();
  expect((await attach(ann)).slots).toHaveLength(4);
  engine.bear('calm');
  expect((await attach(cem)).slots).toHaveLength(4);
});
