import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { Pipe, type PipeOptions } from './pipe.ts';

function pipeWith(options: Omit<PipeOptions, 'clock'>) {
  const clock = new FakeClock();
  const pipe = new Pipe({ clock, ...options });
  const arrived: number[] = [];
  const begun = clock.now();
  const at: number[] = [];
  const send = (number: number, bytes = 1_000) =>
    pipe.send(bytes, () => {
      arrived.push(number);
      at.push(clock.now() - begun);
    });
  return { clock, pipe, arrived, at, send };
}

test('without conditions everything is there at once', () => {
  const { arrived, send } = pipeWith({});
  for (const number of [1, 2, 3]) send(number);
  expect(arrived).toEqual([1, 2, 3]);
});

test('everything is under way for as long, and nothing overtakes anything', () => {
  const { clock, arrived, at, send } = pipeWith({ delayMs: 25 });
  send(1);
  clock.advance(10);
  send(2);
  clock.advance(14);
  expect(arrived).toEqual([]);
  clock.advance(11);
  expect(arrived).toEqual([1, 2]);
  expect(at).toEqual([25, 35]);
});

test('what is lost is lost by chance, counted, and the same for the same seed', () => {
  const run = (seed: number) => {
    const { pipe, arrived, send } = pipeWith({ loss: 0.1, seed });
    for (let number = 0; number < 5_000; number++) send(number);
    expect(pipe.passed + pipe.lost).toBe(5_000);
    expect(arrived.length).toBe(pipe.passed);
    return { arrived, lost: pipe.lost };
  };
  const once = run(7);
  expect(once.lost).toBeGreaterThan(400);
  expect(once.lost).toBeLessThan(600);
  expect(run(7)).toEqual(once);
  expect(run(8).arrived).not.toEqual(once.arrived);
});

test('only so much gets through; the rest waits, and what would wait too long is dropped', () => {
  // A byte in each ms; a burst of twenty goes out at once.
  const { clock, pipe, arrived, at, send } = pipeWith({ bitrate: 8_000, queueMs: 300 });
  send(1, 20);
  expect(arrived).toEqual([1]);
  for (const number of [2, 3, 4, 5]) send(number, 100);
  expect(pipe.dropped).toBe(1);
  clock.advance(1_000);
  expect(arrived).toEqual([1, 2, 3, 4]);
  expect(at).toEqual([0, 100, 200, 300]);
  send(6, 100);
  clock.advance(80);
  expect(arrived.at(-1)).toBe(6);
});

test('a stream loses nothing: it waits, however long the line is', () => {
  const { clock, pipe } = pipeWith({ bitrate: 8_000, queueMs: 300, loss: 1 });
  const arrived: number[] = [];
  for (const number of [1, 2, 3, 4, 5, 6]) pipe.carry(100, () => arrived.push(number));
  expect(pipe.isFull).toBe(true);
  clock.advance(580);
  expect(arrived).toEqual([1, 2, 3, 4, 5, 6]);
  expect(pipe.isFull).toBe(false);
});
