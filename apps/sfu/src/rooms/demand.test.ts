import type { ParticipantId } from '@foyer/protocol/sfu';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import type { Layer } from '../media/engine.ts';
import { Demand, LOWER_AFTER_MS } from './demand.ts';

const ann = 'ann' as ParticipantId;
const take = (layer: Layer, shown = true) => ({ layer, shown, told: { producer: 'anns' } as never });

/** Ann's camera, and what others take of it. */
function room() {
  const clock = new FakeClock();
  const told: (Layer | null)[] = [];
  let takes: ReturnType<typeof take>[] = [];
  let cameras = [{ owner: ann, source: 'camera', producer: 'anns', on: true } as const];
  const demand = new Demand({
    ...{ clock, cameras: () => cameras, takes: () => takes },
    onDemand: (_, what) => told.push(what),
  });
  const look = async () => {
    demand.look();
    await new Promise((done) => setImmediate(done));
  };
  return {
    ...{ clock, told, demand },
    taken: async (...now: typeof takes) => {
      takes = now;
      await look();
    },
    gone: async () => {
      cameras = [];
      await look();
    },
  };
}

test('[VW-9] a copy that nobody is shown need not be sent, once that has lasted; the largest that anybody is shown counts', async () => {
  const { clock, told, demand, taken } = room();
  await taken(take(1), take(0));
  clock.advance(LOWER_AFTER_MS - 1);
  expect([told, demand.of(ann)]).toEqual([[], 2]);
  clock.advance(1);
  expect([told, demand.of(ann)]).toEqual([[1], 1]);
  await taken();
  clock.advance(LOWER_AFTER_MS);
  expect([told, demand.of(ann)]).toEqual([[1, null], null]);
});

test('[VW-9] more is asked for at once, and a glance away asks for nothing', async () => {
  const { clock, told, taken } = room();
  await taken();
  clock.advance(LOWER_AFTER_MS);
  await taken(take(2));
  expect(told).toEqual([null, 2]);
  await taken(take(0));
  clock.advance(LOWER_AFTER_MS - 1);
  await taken(take(2));
  clock.advance(LOWER_AFTER_MS);
  expect(told).toEqual([null, 2]);
});

test('[VW-8] [VW-9] what is only at hand is sent in its smallest copy', async () => {
  const { clock, told, taken } = room();
  await taken(take(2, false));
  clock.advance(LOWER_AFTER_MS);
  expect(told).toEqual([0]);
});

test('nothing is asked of a camera that is gone', async () => {
  const { clock, told, demand, taken, gone } = room();
  await taken();
  await gone();
  clock.advance(LOWER_AFTER_MS);
  expect([told, demand.of(ann)]).toEqual([[], 2]);
});
