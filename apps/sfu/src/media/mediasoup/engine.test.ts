import { silent } from '@foyer/server-kit';
import { expect, test } from 'vitest';
import { engineContract } from '../engine.contract.ts';
import { mediasoupEngine } from './engine.ts';

/** A missing worker is a failure here, never a reason to skip. */
function workerBin(): string {
  const bin = process.env['MEDIASOUP_WORKER_BIN'];
  if (!bin) throw new Error('MEDIASOUP_WORKER_BIN is not set: run the tests with "npm test", which provides a worker');
  return bin;
}

const start = () =>
  mediasoupEngine({
    bin: workerBin(),
    count: 1,
    listening: { address: '127.0.0.1', announced: null, basePort: 0 },
    log: silent,
  });

engineContract('mediasoup', start);

test('offers UDP first and TCP as a way round, at the address it announces', async () => {
  const engine = await mediasoupEngine({
    bin: workerBin(),
    count: 1,
    listening: { address: '127.0.0.1', announced: '192.0.2.7', basePort: 0 },
    log: silent,
  });
  const router = await engine.openRouter();
  const { parameters } = await router.openTransport(Array.from({ length: 32 }, () => '0F').join(':'));
  const candidates = parameters.iceCandidates.map(({ protocol, address }) => [protocol, address]);
  expect(candidates).toEqual([
    ['udp', '192.0.2.7'],
    ['tcp', '192.0.2.7'],
  ]);
  engine.close();
});

test('a worker that dies takes its routers along, says so, and is replaced', async () => {
  const pids = new Set<number>();
  const engine = await mediasoupEngine({
    bin: workerBin(),
    count: 1,
    listening: { address: '127.0.0.1', announced: null, basePort: 0 },
    log: { ...silent, error: (fields: unknown) => void pids.add((fields as { pid: number }).pid) },
  });
  const router = await engine.openRouter();
  process.kill(engine.workerPids()[0] ?? 0, 'SIGKILL');
  await router.died;
  await expect.poll(() => engine.workerPids().length > 0 && !pids.has(engine.workerPids()[0] ?? 0)).toBe(true);
  const next = await engine.openRouter();
  expect((await next.openTransport(Array.from({ length: 32 }, () => '0F').join(':'))).parameters.id).toBeTruthy();
  engine.close();
});
