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
const valueOf = (name: string, errors: readonly string[] = []) =>
  figuresOf(looks, errors).find((metric) => metric.name.startsWith(name));

test('a slope is told by the hour, and what was at first does not count', () => {
  expect(valueOf('it grows')?.value).toBe(60);
  expect(valueOf('heap of')?.value).toBe(0);
  expect(valueOf('media node late')?.value).toBe(3);
});

test('what comes is told as of the worst look', () => {
  expect(valueOf('picture that comes')?.value).toBe(100);
});

test('one error is too many', () => {
  expect(valueOf('errors')?.ok).toBe(true);
  expect(valueOf('errors', ['{"level":50}'])).toMatchObject({ value: 1, ok: false });
});
