import { expect, test } from 'vitest';
import { type Recorded, type Recording, read, written } from './recording.ts';

const packet = (atMs: number, level: number | null): Recorded => ({
  ...{ atMs, level, marker: atMs === 0, timestamp: 4_294_967_295 - atMs },
  payload: Buffer.from([1, 2, atMs]),
});
const recording: Recording = {
  madeBy: 'Chromium 1',
  tracks: {
    speech: [packet(0, 20), packet(20, 127)],
    silence: [packet(0, 127)],
    small: [packet(0, null), packet(66, null)],
    middle: [packet(0, null)],
    whole: [packet(0, null)],
  },
};

test('a recording is read as it was written', () => {
  expect(read(written(recording))).toEqual(recording);
});

test('what was cut short, is longer than it says, or is something else is none', () => {
  const file = written(recording);
  expect(read(file.subarray(0, -1))).toBeNull();
  expect(read(Buffer.concat([file, Buffer.alloc(1)]))).toBeNull();
  expect(read(file.subarray(0, 20))).toBeNull();
  expect(read(Buffer.from('foyer-recording-0\n'))).toBeNull();
  expect(read(Buffer.alloc(0))).toBeNull();
});
