import type { types } from 'mediasoup';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { opus } from '../../slots/testing/opus.ts';
import { openWorkers } from '../../testing/mediasoup.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { openRest, type Rest } from './rest.ts';
import type { Opened, Workers } from './workers.ts';

const PATIENT = { timeout: 5_000 };

let workers: Workers;
let opened: Opened;
let hall: types.DirectTransport;
beforeEach(async () => {
  workers = await openWorkers();
  opened = await workers.openRouter(MEDIA_CODECS);
  hall = await opened.router.createDirectTransport();
});
afterEach(() => workers.close());

/** A microphone that is read, with everything one may know about it. */
async function microphone(ssrc: number) {
  const producer = await hall.produce({
    kind: 'audio',
    rtpParameters: {
      mid: `m${ssrc}`,
      codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 6 }],
      encodings: [{ ssrc }],
    },
  });
  const consumer = await hall.consume({ producerId: producer.id, rtpCapabilities: opened.router.rtpCapabilities });
  let sequence = 0;
  const talks = (level: number) => {
    const say = () => producer.send(opus({ sequence: ++sequence, timestamp: sequence * 960, ssrc, level }));
    const talking = setInterval(say, 20);
    return () => clearInterval(talking);
  };
  return { consumer, talks };
}

test('[SL-7] a microphone that has long been silent is not read until somebody speaks into it', async () => {
  const { consumer, talks } = await microphone(5);
  let silent: number[] = [];
  const parts = { mixer: { size: 2, silentFor: () => silent }, taken: new Map([[7, consumer]]), readAlways: 1 };
  const rest: Rest = openRest(opened, parts);
  rest.look();
  expect(consumer.paused).toBe(false);
  silent = [7];
  rest.look();
  await expect.poll(() => consumer.paused, PATIENT).toBe(true);

  const hums = talks(70);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(consumer.paused).toBe(true);
  hums();
  silent = [];
  const stops = talks(20);
  await expect.poll(() => consumer.paused, PATIENT).toBe(false);
  stops();
});

test('[SL-7] where few microphones are open all are read, also those that rested', async () => {
  const { consumer } = await microphone(5);
  const mixer = { size: 2, silentFor: () => [7] };
  const rest = openRest(opened, { mixer, taken: new Map([[7, consumer]]), readAlways: 1 });
  rest.look();
  await expect.poll(() => consumer.paused, PATIENT).toBe(true);
  mixer.size = 1;
  rest.look();
  await expect.poll(() => consumer.paused, PATIENT).toBe(false);
});
