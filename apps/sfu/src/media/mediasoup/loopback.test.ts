import { createSocket } from 'node:dgram';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ssrcOf } from '../../slots/rtp.ts';
import { opus } from '../../slots/testing/opus.ts';
import { openWorkers } from '../../testing/mediasoup.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { type Loopback, openLoopback } from './loopback.ts';
import type { Opened, Workers } from './workers.ts';

const OPUS = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
const OURS = 1_000;

let workers: Workers;
let opened: Opened;
let loopback: Loopback;
/** What came out of the router, by its number. */
let came: number[];
beforeEach(async () => {
  workers = await openWorkers();
  opened = await workers.openRouter(MEDIA_CODECS);
  came = [];
  loopback = await openLoopback(opened.router, (packet) => came.push(ssrcOf(packet)));
});
afterEach(() => workers.close());

/** A stream that goes in by the loopback, and what somebody in the router gets of it. */
async function stream() {
  const rtpParameters = { codecs: [OPUS], encodings: [{ ssrc: OURS }] };
  const producer = await loopback.transport.produce({ kind: 'audio', rtpParameters });
  const { rtpCapabilities } = opened.router;
  const hall = await opened.router.createDirectTransport();
  const consumer = await hall.consume({ producerId: producer.id, rtpCapabilities });
  const heard: string[] = [];
  consumer.on('rtp', (packet) => heard.push(packet.subarray(-4).toString()));
  return { producer, heard };
}

const said = (sequence: number, payload = 'ours') => opus({ sequence, timestamp: sequence * 960, ssrc: OURS, payload });

/** Another process of the machine sends to a port of the loopback. */
async function intrudes(port: number, packet: Buffer): Promise<void> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.send(packet, port, '127.0.0.1', () => resolve()));
  socket.close();
}

test('packets go into the router and come out of it', async () => {
  const { producer, heard } = await stream();
  const { rtpCapabilities } = opened.router;
  const consumer = await loopback.transport.consume({ producerId: producer.id, rtpCapabilities });
  loopback.send(said(1));
  await expect.poll(() => heard).toEqual(['ours']);
  await expect.poll(() => came).toEqual([consumer.rtpParameters.encodings?.[0]?.ssrc]);
});

test('nobody else on the machine gets a packet in, at either end', async () => {
  const { heard } = await stream();
  const { localPort, remotePort = 0 } = loopback.transport.tuple;
  await intrudes(localPort, said(1, 'theirs'));
  await intrudes(remotePort, said(1, 'theirs'));
  loopback.send(said(2));
  await expect.poll(() => heard).toEqual(['ours']);
  expect(came).toEqual([]);
});

test('after its worker is gone nothing is sent, and nothing is thrown', async () => {
  const gone = new Promise<void>((resolve) => loopback.transport.observer.once('close', resolve));
  opened.router.close();
  await gone;
  loopback.send(said(1));
  await expect(openLoopback(opened.router, () => {})).rejects.toThrow();
});
