import { expect, test } from 'vitest';
import { figuresOf, type Look } from './look.ts';

/** A look each minute, at something that grows by 1 MB in each of them. */
const looks = Array.from(
  { length: 20 },
  (_, minute): Look => ({
    ...{ atMs: minute * 60_000, rssMb: 400 + minute, heapMb: 50, nodeLate: minute === 0 ? 90 : 3 },
    ...{ signalingLate: 2, soundKbps: 30, pictureKbps: minute === 19 ? 100 : 350 },
  }),
);
const told = (name: string, errors: readonly string[] = []) =>
  figuresOf(looks, errors).find((metric) => metric.name.startsWith(name));

test('a slope is told by the hour, and what was at first does not count', () => {
  expect(told('it grows')?.value).toBe(60);
  expect(told('heap of')?.value).toBe(0);
  expect(told('media node late')?.value).toBe(3);
});

test('what comes is told as of the worst look', () => {
  expect(told('picture that comes')?.value).toBe(100);
});

test('one error is too many', () => {
  expect(told('errors')?.ok).toBe(true);
  expect(told('errors', ['{"level":50}'])).toMatchObject({ value: 1, ok: false });
});
