import { expect, test } from 'vitest';
import type { Recorded } from '../recording/recording.ts';
import { Replay } from './replay.ts';
import { EXTENSIONS, type Tape, TRANSPORT_WIDE_AT, tapeOf } from './tape.ts';
import { descriptorOf } from './vp8.ts';

const PICTURES = { kind: 'picture', payloadType: 96, clockRate: 90_000 } as const;
const SOUND = { kind: 'sound', payloadType: 111, clockRate: 48_000 } as const;

/** Two packets each 100 ms, of pictures with these numbers; every other one is a key frame, beginning with the second. */
const pictures: Recorded[] = [0x7ffd, 0x7ffe, 0x7fff, 0, 1, 2].flatMap((id, index) =>
  [0, 1].map(
    (part): Recorded => ({
      ...{ atMs: index * 100 + part, timestamp: 5_000 + index * 9_000, marker: part === 1, level: null },
      payload: Buffer.from([
        part === 0 ? 0x90 : 0x80,
        0xc0,
        0x80 | (id >> 8),
        id & 0xff,
        index,
        index % 2 === 1 ? 0 : 1,
      ]),
    }),
  ),
);
const sound: Recorded[] = [0, 20, 420].map((atMs) => ({
  ...{ atMs, timestamp: atMs * 48, marker: false, level: 30 },
  payload: Buffer.from([atMs & 0xff]),
}));

const parsed = (packet: Buffer) => {
  const payload = packet.subarray(20);
  const { picture, base, beginsKeyFrame } = descriptorOf(payload);
  return {
    ...{ sequence: packet.readUInt16BE(2), timestamp: packet.readUInt32BE(4), ssrc: packet.readUInt32BE(8) },
    ...{ picture: picture?.id, base: base?.id, isKey: beginsKeyFrame, wide: packet.readUInt16BE(TRANSPORT_WIDE_AT) },
  };
};
const playing = (tape: Tape) => {
  const replay = new Replay(tape, { ssrc: 7, counter: { next: 0 } });
  replay.play(1_000);
  return replay;
};

test('a tape begins with a key frame, and lasts for all of its pictures', () => {
  const tape = tapeOf(pictures, PICTURES);
  expect(tape.cuts.length).toBe(10);
  expect(tape.cuts[0]).toMatchObject({ atMs: 0, isStart: true });
  expect(tape.lengthMs).toBeCloseTo(500, -1);
  expect(() => tapeOf(pictures.slice(0, 2), PICTURES)).toThrow('no beginning');
  expect(() => tapeOf([], SOUND)).toThrow('no beginning');
});

test('packets are sent when it is time, and not before', () => {
  const replay = playing(tapeOf(pictures, PICTURES));
  expect(replay.due(999)).toEqual([]);
  expect(replay.due(1_000).length).toBe(1);
  expect(replay.due(1_001).length).toBe(1);
  expect(replay.due(1_099)).toEqual([]);
  expect(replay.due(1_201).length).toBe(4);
});

test('where the tape begins anew sequence, time and pictures go on as if it did not', () => {
  const replay = playing(tapeOf(pictures, PICTURES));
  const sent = replay.due(1_000 + 2_000).map(parsed);
  expect(sent.length).toBeGreaterThan(36);
  for (const [index, one] of sent.entries()) {
    const before = sent[index - 1];
    if (!before) continue;
    expect(one).toMatchObject({ ssrc: 7, sequence: before.sequence + 1, wide: before.wide + 1 });
    const isNext = index % 2 === 0;
    expect(one.picture).toBe(((before.picture ?? 0) + (isNext ? 1 : 0)) % 0x8000);
    expect(one.base).toBe(((before.base ?? 0) + (isNext ? 1 : 0)) % 0x100);
    // To a few ms: the last picture of a tape lasts as long as the others on average.
    expect((one.timestamp - before.timestamp) / 90).toBeCloseTo(isNext ? 100 : 0, -1);
  }
});

test('whoever needs a key frame gets the next one at once', () => {
  const replay = playing(tapeOf(pictures, PICTURES));
  const before = replay.due(1_000).map(parsed).at(-1);
  replay.askForKeyFrame(1_050);
  const [next] = replay.due(1_050).map(parsed);
  expect(next).toMatchObject({ isKey: true, sequence: 2, timestamp: (before?.timestamp ?? 0) + 50 * 90 });
  // The second of the same picture follows, and none of what was jumped over.
  expect(replay.due(1_051).map(parsed)).toMatchObject([{ picture: next?.picture, isKey: false }]);
});

test('what was stopped goes on later with a key frame, at the time that it is then', () => {
  const replay = playing(tapeOf(pictures, PICTURES));
  const before = replay.due(1_150).map(parsed).at(-1);
  replay.stop();
  expect(replay.due(5_000)).toEqual([]);
  replay.play(6_000);
  const [next] = replay.due(6_000).map(parsed);
  expect(next?.isKey).toBe(true);
  expect(next?.sequence).toBe((before?.sequence ?? 0) + 1);
  expect(((next?.timestamp ?? 0) - (before?.timestamp ?? 0)) / 90).toBeCloseTo(6_000 - 1_101, -1);
});

test('a pause in what is said stays one, and another tape goes on where the first was left', () => {
  const tape = tapeOf(sound, SOUND);
  const replay = playing(tape);
  const said = replay.due(1_420).map(parsed);
  expect(said.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(said.map(({ timestamp }) => timestamp / 48)).toEqual([0, 20, 420]);
  replay.change(tapeOf(sound, SOUND), 1_500);
  expect(replay.due(1_500).map(parsed)).toMatchObject([{ sequence: 4, timestamp: 500 * 48 }]);
});

test('a packet of sound says how loud it is', () => {
  const [packet] = playing(tapeOf(sound, SOUND)).due(1_000);
  expect(packet?.readUInt8(1)).toBe(111);
  expect(packet?.readUInt16BE(12)).toBe(0xbede);
  expect(packet?.readUInt8(19)).toBe(EXTENSIONS.level << 4);
  expect(packet?.readUInt8(20)).toBe(30);
});

test('a report tells the time of the stream as of now', () => {
  const replay = playing(tapeOf(pictures, PICTURES));
  expect(replay.report(1_000, 0)).toBeNull();
  const timestamp = replay.due(1_000).map(parsed).at(-1)?.timestamp ?? 0;
  expect(replay.report(1_500, 0)?.readUInt32BE(16)).toBe(timestamp + 500 * 90);
});
