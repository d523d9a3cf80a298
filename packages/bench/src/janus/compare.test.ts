import { expect, test } from 'vitest';
import { type Cost, figures, type Pair } from './compare.ts';

const cost = (cpuMs: number, changes: Partial<Cost> = {}): Cost => ({
  ...{ cpuMs, workerMs: 0, bytes: 100_000, packets: 200, pictureBytes: 80_000 },
  ...changes,
});
const options = { what: '4 in a gallery', people: 4, goal: 0.8 };
const valueIn = (pairs: readonly Pair[], name: string) =>
  figures(pairs, options).find((one) => one.name === `${name}, 4 in a gallery`)?.value;

test('the ratio is that of each pair, and the middle one of them: one pair in which something else happened does not count', () => {
  const pairs = [
    { foyer: cost(50), janus: cost(100) },
    { foyer: cost(60), janus: cost(100) },
    { foyer: cost(900), janus: cost(100) },
  ];
  expect(valueIn(pairs, 'CPU, Foyer : Janus')).toBe(0.6);
  expect(valueIn(pairs, 'Janus: CPU a second')).toBe(100);
});

test('the goal is missed above it, and only the ratio of CPU has one', () => {
  const of = (foyer: number) =>
    figures([{ foyer: cost(foyer), janus: cost(100) }], options).filter(({ goal }) => goal !== null);
  expect(of(80)).toMatchObject([{ value: 0.8, goal: 0.8, ok: true }]);
  expect(of(81)).toMatchObject([{ value: 0.81, goal: 0.8, ok: false }]);
});

test('what came to people is told for each of them, so that one can see whether both sent the same', () => {
  const pairs = [{ foyer: cost(50, { bytes: 50_000 }), janus: cost(100) }];
  expect(valueIn(pairs, 'bytes sent, Foyer : Janus')).toBe(0.5);
  expect(valueIn(pairs, 'Foyer: sent to each person')).toBe(100);
  expect(valueIn(pairs, 'Janus: pictures sent to each person')).toBe(160);
  expect(valueIn(pairs, 'Janus: packets sent to each person')).toBe(50);
});
