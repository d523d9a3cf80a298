import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spotOf, startMediasoup } from '../../testing/mediasoup.ts';
import { Peer, peerRtp } from '../../testing/peer.ts';
import { Relay } from '../../testing/relay.ts';
import type { MediaRouter } from '../engine.ts';
import type { MediasoupEngine } from './engine.ts';

/** These are real packets and processes: on a busy machine they take their time. */
const PATIENT = { timeout: 5_000 };

let engine: MediasoupEngine;
let router: MediaRouter;
beforeAll(async () => {
  engine = await startMediasoup();
});
afterAll(() => engine.close());

/** A peer, its transport, and the relay between them. */
async function join(direction: 'SendOnly' | 'RecvOnly') {
  const peer = new Peer(direction);
  const transport = await router.openTransport(peer.fingerprint);
  const relay = await Relay.to(spotOf(transport, 'udp'));
  await peer.connect(transport, relay.spot);
  return {
    peer,
    transport,
    relay,
    async [Symbol.asyncDispose]() {
      peer[Symbol.dispose]();
      transport.close();
      await relay[Symbol.asyncDispose]();
    },
  };
}

test('[MD-9] a packet that is sent again is not forwarded again', async () => {
  router = await engine.openRouter();
  await using sender = await join('SendOnly');
  await using receiver = await join('RecvOnly');
  const producer = await sender.transport.produce({ source: 'microphone', rtpParameters: peerRtp });
  const { capabilities } = engine;
  const consumer = producer && (await receiver.transport.consume({ producer, capabilities, paused: false, layer: 2 }));
  const ssrc = consumer?.rtpParameters.encodings?.[0]?.ssrc;
  const forwarded = () => receiver.relay.received.filter((packet) => packet.readUInt32BE(8) === ssrc).length;

  sender.peer.say(50);
  await expect.poll(forwarded, PATIENT).toBe(50);
  const { sent } = sender.relay;
  expect(sent.length).toBe(50);
  sender.relay.sendAgain(sent);
  sender.relay.sendAgain(sent.toReversed());

  // Somebody else who caught them has no better luck.
  const stranger = createSocket('udp4');
  const { address, port } = spotOf(sender.transport, 'udp');
  for (const packet of sent) stranger.send(packet, port, address);

  // One that was held back counts when it comes for the first time: so what the relay sends does arrive.
  sender.relay.cut();
  sender.peer.say(1);
  await expect.poll(() => sent.length, PATIENT).toBe(51);
  sender.relay.mend();
  for (let times = 0; times < 3; times++) sender.relay.sendAgain(sent.slice(-1));
  // And a fresh one after all of them: when it is there, they have been.
  sender.peer.say(1);
  await expect.poll(() => sent.length, PATIENT).toBe(52);
  await expect.poll(forwarded, PATIENT).toBe(52);
  stranger.close();
});
