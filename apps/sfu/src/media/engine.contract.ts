import type { RtpParameters } from '@foyer/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaEngine, MediaRouter, MediaTransport } from './engine.ts';

/** Any well-formed certificate hash: no handshake happens here. */
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

/** What a browser would say about its microphone. */
export const microphoneRtp: RtpParameters = {
  mid: '0',
  codecs: [
    { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: {}, rtcpFeedback: [] },
  ],
  headerExtensions: [],
  encodings: [{ ssrc: 1_111 }],
  rtcp: { cname: 'anybody', reducedSize: true },
};

/** And about its camera, in three copies. */
export const cameraRtp: RtpParameters = {
  mid: '1',
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, parameters: {}, rtcpFeedback: [] }],
  headerExtensions: [
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 },
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', id: 10 },
  ],
  encodings: [
    { rid: 'r0', scalabilityMode: 'L1T1', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
    { rid: 'r1', scalabilityMode: 'L1T1', scaleResolutionDownBy: 2, maxBitrate: 400_000 },
    { rid: 'r2', scalabilityMode: 'L1T1', scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
  ],
  rtcp: { cname: 'anybody', reducedSize: true },
};

/** And about a screen. */
export const screenRtp: RtpParameters = {
  mid: '2',
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, parameters: {}, rtcpFeedback: [] }],
  headerExtensions: [],
  encodings: [{ ssrc: 3_333 }],
  rtcp: { cname: 'anybody', reducedSize: true },
};

export const screenSoundRtp: RtpParameters = { ...microphoneRtp, mid: '3', encodings: [{ ssrc: 4_444 }] };

/** What every engine has to be, the fake as well as the real one. */
export function engineContract(name: string, start: () => Promise<MediaEngine>): void {
  describe(`${name} as a media engine`, () => {
    let engine: MediaEngine;
    let router: MediaRouter;
    let send: MediaTransport;
    let receive: MediaTransport;
    beforeAll(async () => {
      engine = await start();
      router = await engine.openRouter();
    });
    afterAll(() => engine.close());
    const open = async () => {
      send = await router.openTransport(FINGERPRINT);
      receive = await router.openTransport(FINGERPRINT);
    };
    const close = () => {
      send.close();
      receive.close();
    };

    test('says what it can do: sound and pictures', () => {
      const types = engine.capabilities.codecs?.map((codec) => codec['mimeType']);
      expect(types).toEqual(expect.arrayContaining(['audio/opus', 'video/VP8']));
    });

    test('opens a connection with all a browser needs', async () => {
      const transport = await router.openTransport(FINGERPRINT);
      expect(Object.keys(transport.parameters).sort()).toEqual([
        'dtlsParameters',
        'iceCandidates',
        'iceParameters',
        'id',
      ]);
      transport.close();
    });

    test.each(['udp', 'tcp'] as const)('[PF-6] opens a connection that only %s leads to', async (only) => {
      const transport = await router.openTransport(FINGERPRINT, only);
      expect(new Set(transport.parameters.iceCandidates.map((one) => one['protocol']))).toEqual(new Set([only]));
      transport.close();
    });

    test('gives a connection other ICE credentials, as long as it is there', async () => {
      const transport = await router.openTransport(FINGERPRINT);
      const restarted = await transport.restart();
      expect(Object.keys(restarted ?? {}).sort()).toEqual(Object.keys(transport.parameters.iceParameters).sort());
      expect(restarted?.['usernameFragment']).not.toBe(transport.parameters.iceParameters['usernameFragment']);
      expect(restarted?.['password']).not.toBe(transport.parameters.iceParameters['password']);
      transport.close();
      expect(await transport.restart()).toBeNull();
    });

    test.each([
      ['microphone', microphoneRtp],
      ['camera', cameraRtp],
      ['screen', screenRtp],
      ['screen-sound', screenSoundRtp],
    ] as const)('takes in a %s and sends it out again', async (source, rtpParameters) => {
      await open();
      const producer = await send.produce({ source, rtpParameters });
      expect(producer?.source).toBe(source);
      const { capabilities } = engine;
      const consumer = producer && (await receive.consume({ producer, capabilities, paused: true, layer: 2 }));
      expect(consumer?.rtpParameters.codecs[0]?.['mimeType']).toBe(rtpParameters.codecs[0]?.['mimeType']);
      expect(consumer?.rtpParameters.encodings).toHaveLength(1);
      await consumer?.resume();
      await consumer?.setLayer(0);
      await producer?.setPaused(true);
      await producer?.setPaused(false);
      consumer?.close();
      await consumer?.setLayer(2);
      close();
    });

    test('sends one copy of a picture, and another when asked', async () => {
      await open();
      const producer = await send.produce({ source: 'camera', rtpParameters: cameraRtp });
      const { capabilities } = engine;
      const consumer = producer && (await receive.consume({ producer, capabilities, paused: false, layer: 0 }));
      for (const layer of [2, 1, 0] as const) await consumer?.setLayer(layer);
      close();
    });

    test('a picture that is to flow, and whose sender has just gone, fails nobody', async () => {
      await open();
      const producer = await send.produce({ source: 'camera', rtpParameters: cameraRtp });
      const { capabilities } = engine;
      const consumer = producer && (await receive.consume({ producer, capabilities, paused: true, layer: 0 }));
      producer?.close();
      await expect(consumer?.resume()).resolves.toBeUndefined();
      close();
    });

    test('refuses a stream whose kind and codec disagree, and goes on', async () => {
      await open();
      expect(await send.produce({ source: 'camera', rtpParameters: microphoneRtp })).toBeNull();
      expect(await send.produce({ source: 'screen-sound', rtpParameters: screenRtp })).toBeNull();
      expect(await send.produce({ source: 'microphone', rtpParameters: microphoneRtp })).not.toBeNull();
      close();
    });

    test('refuses a receiver that can play nothing', async () => {
      await open();
      const producer = await send.produce({ source: 'microphone', rtpParameters: microphoneRtp });
      const capabilities = { codecs: [] };
      expect(producer && (await receive.consume({ producer, capabilities, paused: true, layer: 2 }))).toBeNull();
      close();
    });

    test.each(['the stream', 'its connection'])('has nothing to send out of a stream when %s is gone', async (what) => {
      await open();
      const producer = await send.produce({ source: 'screen', rtpParameters: screenRtp });
      if (what === 'the stream') producer?.close();
      else send.close();
      const { capabilities } = engine;
      expect(producer && (await receive.consume({ producer, capabilities, paused: true, layer: 2 }))).toBeNull();
      close();
    });

    test('takes a source in again after it was closed', async () => {
      await open();
      const first = await send.produce({ source: 'screen', rtpParameters: screenRtp });
      first?.close();
      expect(await send.produce({ source: 'screen', rtpParameters: screenRtp })).not.toBeNull();
      close();
    });
  });
}
