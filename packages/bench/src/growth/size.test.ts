import { expect, test } from 'vitest';
import { figuresOf, powerOf, type Size } from './size.ts';

const sizeOf = (people: number): Size => ({
  ...{ people, consumers: people * 6, requests: people * people, messages: people ** 1.05, rosterBytes: people ** 2 },
  ...{ fillCpuMs: people * 10, talkCpuMs: people, rssMb: 300 + people, soundKbps: 40, pictureKbps: 0, botsCpuMs: 5 },
});
const sizes = [2, 5, 20, 80].map(sizeOf);

test('what grows in proportion grows by the power of 1, and what grows with the square by that of 2', () => {
  expect(powerOf(sizes, 'consumers')).toBeCloseTo(1);
  expect(powerOf(sizes, 'requests')).toBeCloseTo(2);
});

test('small meetings, and what costs nothing, say nothing about growth', () => {
  const odd = [{ ...sizeOf(2), consumers: 1_000 }, ...sizes.slice(1)];
  expect(powerOf(odd, 'consumers')).toBeCloseTo(1);
  expect(powerOf(sizes, 'pictureKbps')).toBeNull();
  expect(powerOf(sizes.slice(0, 2), 'consumers')).toBeNull();
});

test('what grows by more than the goal misses it, but for what is told for orientation only', () => {
  const growing = figuresOf(sizes, { goal: 1.1 }).filter(({ name }) => name.endsWith('grow by the power of'));
  const missed = growing.filter(({ ok }) => !ok).map(({ name }) => name);
  expect(missed).toEqual(['requests to the media node grow by the power of']);
  expect(growing.find(({ name }) => name.startsWith('bytes of who'))).toMatchObject({ value: 2, goal: null, ok: true });
  expect(figuresOf(sizes, { how: ', beside', goal: null }).every(({ ok }) => ok)).toBe(true);
});
