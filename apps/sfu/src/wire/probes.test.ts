import { expect, test } from 'vitest';
import { PROBE_LIFE_MS, PROBES } from '../probes/probes.ts';
import { ann, startNode } from '../testing/node.ts';

const FINGERPRINT = Array.from({ length: 32 }, () => 'CD').join(':');
const ASKED = { fingerprint: FINGERPRINT, relay: false };

function startProbed() {
  const node = startNode();
  const open = async (relay = false) => {
    const opened = await node.call('probe:open', { ...ASKED, relay });
    if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
    return opened.data;
  };
  const count = async () => {
    const counted = await node.call('node:census', {});
    return counted.ok && [counted.data.probes, counted.data.rooms.length];
  };
  return { ...node, open, count };
}

test('[PF-6] a probe is one connection for each way, and in no room', async () => {
  const { open, count, engine } = startProbed();
  const { udp, tcp, relay } = await open();
  const protocols = [udp, tcp].map(({ iceCandidates }) => iceCandidates.map((one) => one['protocol']));
  expect([protocols, relay]).toEqual([[['udp'], ['tcp']], null]);
  expect((await open(true)).relay?.iceCandidates).toMatchObject([{ protocol: 'udp' }]);
  expect([await count(), engine.connections()]).toEqual([[2, 0], 5]);
});

test('[PF-7] it is gone when its browser has hung up everywhere', async () => {
  const { open, count, engine } = startProbed();
  const { udp, tcp } = await open();
  engine.line(udp.id, 'up');
  engine.line(udp.id, 'ended');
  expect(await count()).toEqual([1, 0]);
  engine.line(tcp.id, 'interrupted');
  // What was said of one counts once.
  engine.line(tcp.id, 'ended');
  expect([await count(), engine.connections()]).toEqual([[0, 0], 0]);
});

test('[PF-7] and after its time at the latest, whoever comes or does not', async () => {
  const { open, count, clock, engine } = startProbed();
  const { udp } = await open();
  await open();
  engine.line(udp.id, 'up');
  clock.advance(PROBE_LIFE_MS - 1);
  expect(await count()).toEqual([2, 0]);
  clock.advance(1);
  expect([await count(), engine.connections()]).toEqual([[0, 0], 0]);
});

test('[PF-7] there are only so many at once; those that are gone make room', async () => {
  const { call, clock, count } = startProbed();
  const all = await Promise.all(Array.from({ length: PROBES + 2 }, () => call('probe:open', ASKED)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(PROBES);
  expect(all.at(-1)).toEqual({ ok: false, code: 'capacity' });
  clock.advance(PROBE_LIFE_MS);
  expect(await call('probe:open', ASKED)).toMatchObject({ ok: true });
  expect(await count()).toEqual([1, 0]);
});

test('[PF-7] a full node has something better to do, and goes on with that', async () => {
  const { call, attach, engine, count } = startProbed();
  await attach(ann);
  engine.bear('full');
  expect(await call('probe:open', ASKED)).toEqual({ ok: false, code: 'capacity' });
  expect(await count()).toEqual([0, 1]);
});

test('[PF-7] a worker that dies takes its probes along', async () => {
  const { open, count, engine } = startProbed();
  await open();
  engine.killWorker();
  await expect.poll(count).toEqual([0, 0]);
});
