import { createSocket } from 'node:dgram';
import { silent } from '@foyer/server-kit';
import { observer } from 'mediasoup';
import { expect, test } from 'vitest';
import { startMediasoup, workerBin } from '../../testing/mediasoup.ts';
import { cameraRtp, engineContract } from '../engine.contract.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { Workers } from './workers.ts';

const FINGERPRINT = Array.from({ length: 32 }, () => '0F').join(':');
const listening = { address: '127.0.0.1', announced: null, basePort: 0 };

engineContract('mediasoup', () => startMediasoup());

test('offers UDP first and TCP as a way round, at the address it announces', async () => {
  const engine = await startMediasoup({ listening: { ...listening, announced: '192.0.2.7' } });
  const { parameters } = await (await engine.openRouter()).openTransport(FINGERPRINT);
  const candidates = parameters.iceCandidates.map(({ protocol, address }) => [protocol, address]);
  expect(candidates).toEqual([
    ['udp', '192.0.2.7'],
    ['tcp', '192.0.2.7'],
  ]);
  engine.close();
});

test('[MD-14] tells the fingerprint of its certificate by SHA-256 alone', async () => {
  const engine = await startMediasoup();
  const { parameters } = await (await engine.openRouter()).openTransport(FINGERPRINT);
  const { fingerprints } = parameters.dtlsParameters;
  expect(fingerprints).toEqual([
    { algorithm: 'sha-256', value: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) },
  ]);
  engine.close();
});

test('a worker that dies takes its routers along, says so, and is replaced', async () => {
  const engine = await startMediasoup();
  const router = await engine.openRouter();
  const [first] = engine.workerPids();
  process.kill(first ?? 0, 'SIGKILL');
  await router.died;
  expect(engine.workerPids()).toEqual([]);
  // Whoever asks meanwhile waits for the next.
  const next = await Promise.all([engine.openRouter(), engine.openRouter()]);
  expect(engine.workerPids()).not.toContain(first);
  for (const one of next) expect((await one.openTransport(FINGERPRINT)).parameters.id).toBeTruthy();
  engine.close();
});

test('whoever waits for a worker in vain is told, and does not wait for ever', async () => {
  const engine = await startMediasoup({ patienceMs: 1 });
  const router = await engine.openRouter();
  process.kill(engine.workerPids()[0] ?? 0, 'SIGKILL');
  await router.died;
  await expect(engine.openRouter()).rejects.toThrow('being replaced');
  engine.close();
});

test('what mediasoup would choke on is not passed on to it', async () => {
  const engine = await startMediasoup();
  const transport = await (await engine.openRouter()).openTransport(FINGERPRINT);
  // No message can say this: the contract refuses it. mediasoup would throw in the middle of writing to its worker,
  // and leave the line to it unusable for everybody.
  const rtpParameters = { ...cameraRtp, encodings: [{ ssrc: 5, maxBitrate: 1.5 }] };
  expect(await transport.produce({ source: 'camera', rtpParameters })).not.toBeNull();
  expect(await engine.openRouter()).toBeDefined();
  engine.close();
});

test('a worker that no longer does what it is asked is given up and replaced, the others stay', async () => {
  const workers = await Workers.start({ bin: workerBin(), count: 2, listening, log: silent });
  const [first, second] = [await workers.openRouter(MEDIA_CODECS), await workers.openRouter(MEDIA_CODECS)];
  first.place.giveUp(new Error('it does not answer'));
  await new Promise((resolve) => first.router.once('workerclose', () => resolve(null)));
  expect(workers.pids).toEqual([second.place.worker.pid]);
  expect((await workers.openRouter(MEDIA_CODECS)).place).toBe(second.place);
  await expect.poll(() => workers.pids.length).toBe(2);
  expect(workers.pids).not.toContain(first.place.worker.pid);
  workers.close();
});

test('a port that is taken is told, and leaves no worker behind', async () => {
  const neighbour = createSocket('udp4');
  await new Promise<void>((resolve) => neighbour.bind(0, '127.0.0.1', resolve));
  const started: { closed: boolean }[] = [];
  const note = (worker: { closed: boolean }) => started.push(worker);
  observer.on('newworker', note);
  const taken = { ...listening, basePort: neighbour.address().port };
  await expect(startMediasoup({ listening: taken })).rejects.toThrow('already in use');
  expect(started.map(({ closed }) => closed)).toEqual([true]);
  observer.off('newworker', note);
  neighbour.close();
});
