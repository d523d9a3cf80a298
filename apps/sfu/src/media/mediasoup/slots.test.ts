import type { types } from 'mediasoup';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HEADER_BYTES, sequenceOf } from '../../slots/rtp.ts';
import { opus } from '../../slots/testing/opus.ts';
import { openWorkers } from '../../testing/mediasoup.ts';
import type { MediaSlots } from '../engine.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { openSlots } from './slots.ts';
import { producerOf } from './streams.ts';
import type { Opened, Workers } from './workers.ts';

let workers: Workers;
let opened: Opened;
/** In it are those who speak and those who listen. */
let hall: types.DirectTransport;
let slots: MediaSlots;
let said: string[];
let spoken: (readonly number[])[];
beforeEach(async () => {
  workers = await openWorkers();
  opened = await workers.openRouter(MEDIA_CODECS);
  hall = await opened.router.createDirectTransport();
  said = [];
  spoken = [];
  slots = await openSlots(opened, {
    count: 2,
    onOwner: (slot, source) => said.push(`${slot}=${source}`),
    onSpeech: (sources) => spoken.push(sources),
  });
});
afterEach(() => workers.close());

/** Somebody with an open microphone; what they send is 20 ms of speech. */
async function microphone(source: number) {
  const producer = await hall.produce({
    kind: 'audio',
    rtpParameters: {
      mid: `m${source}`,
      codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 6 }],
      encodings: [{ ssrc: source }],
    },
  });
  expect(await slots.open(source, { producer: mediaOf(producer), voice: source + 1_000 })).toBe(true);
  let sequence = 0;
  return {
    producer,
    speaks: (level?: number) =>
      producer.send(
        opus({ sequence: ++sequence, timestamp: sequence * 960, ssrc: source, ...(level ? { level } : {}) }),
      ),
  };
}

const mediaOf = (producer: types.Producer) => producerOf(producer, { source: 'microphone', place: opened.place });

/** Somebody who takes a slot, and notes whom they hear. */
async function listener(slot: number) {
  const { rtpCapabilities } = opened.router;
  const producerId = slots.producers[slot]?.id ?? '';
  const consumer = await hall.consume({ producerId, rtpCapabilities });
  const heard: { source: number; sequence: number }[] = [];
  consumer.on('rtp', (packet) => {
    const source = (packet.readUInt8(0) & 0x0f) === 1 ? packet.readUInt32BE(HEADER_BYTES) : 0;
    heard.push({ source, sequence: sequenceOf(packet) });
  });
  return heard;
}

test('whoever speaks is heard in a slot, under their number; the next goes on in the same stream', async () => {
  const heard = await Promise.all([listener(0), listener(1)]);
  const [ann, bo] = [await microphone(5), await microphone(6)];
  for (let turn = 0; turn < 3; turn++) {
    ann.speaks();
    bo.speaks();
  }
  await expect.poll(() => heard.map(({ length }) => length)).toEqual([3, 3]);
  slots.close(5);
  ann.speaks();
  const cleo = await microphone(7);
  cleo.speaks();
  await expect.poll(() => heard[0].length).toBe(4);
  expect(heard.map((slot) => slot.map(({ source }) => source))).toEqual([
    [1_005, 1_005, 1_005, 1_007],
    [1_006, 1_006, 1_006],
  ]);
  const [first = 0] = heard[0].map(({ sequence }) => sequence);
  expect(heard[0].map(({ sequence }) => (sequence - first) & 0xffff)).toEqual([0, 1, 2, 3]);
  expect(said).toEqual(['0=5', '1=6', '0=-1', '0=7']);
});

test('a microphone that is gone, or closed before it was there, is not taken in', async () => {
  const { producer } = await microphone(5);
  producer.close();
  expect(await slots.open(7, { producer: mediaOf(producer), voice: 7 })).toBe(false);
  const { producer: other } = await microphone(8);
  const opening = slots.open(9, { producer: mediaOf(other), voice: 9 });
  slots.close(9);
  expect(await opening).toBe(false);
});

test('[VW-6] who speaks is told while they do, silence once, and nothing of a room that hums', async () => {
  const ann = await microphone(5);
  let level = 20;
  const talking = setInterval(() => ann.speaks(level), 20);
  await expect.poll(() => spoken.filter((sources) => sources.length > 0).length).toBeGreaterThanOrEqual(3);
  expect(new Set(spoken.flat())).toEqual(new Set([5]));
  level = 60;
  await expect.poll(() => spoken.at(-1)).toEqual([]);
  level = 20;
  await expect.poll(() => spoken.at(-1)).toEqual([5]);
  slots.close(5);
  await expect.poll(() => spoken.at(-1)).toEqual([]);
  const before = spoken.length;
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(spoken.slice(before)).toEqual([]);
  clearInterval(talking);
});
