import type { RtpParameters } from '@foyer/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaEngine, MediaRouter } from './engine.ts';

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

/** And about its camera. */
export const cameraRtp: RtpParameters = {
  mid: '1',
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, parameters: {}, rtcpFeedback: [] }],
  headerExtensions: [],
  encodings: [{ ssrc: 2_222 }],
  rtcp: { cname: 'anybody', reducedSize: true },
};

/** What every engine has to be, the fake as well as the real one. */
export function engineContract(name: string, start: () => Promise<MediaEngine>): void {
  describe(`${name} as a media engine`, () => {
    let engine: MediaEngine;
    let router: MediaRouter;
    beforeAll(async () => {
      engine = await start();
      router = await engine.openRouter();
    });
    afterAll(() => engine.close());

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

    test.each([
      ['microphone', microphoneRtp],
      ['camera', cameraRtp],
    ] as const)('takes in a %s and sends it out again', async (source, rtpParameters) => {
      const send = await router.openTransport(FINGERPRINT);
      const receive = await router.openTransport(FINGERPRINT);
      const producer = await send.produce({ source, rtpParameters });
      expect(producer?.source).toBe(source);
      const consumer =
        producer && (await receive.consume({ producer, capabilities: engine.capabilities, paused: true }));
      expect(consumer?.rtpParameters.codecs[0]?.['mimeType']).toBe(rtpParameters.codecs[0]?.['mimeType']);
      await consumer?.resume();
      await producer?.setPaused(true);
      await producer?.setPaused(false);
      consumer?.close();
      send.close();
      receive.close();
    });

    test('refuses a stream whose kind and codec disagree, and goes on', async () => {
      const send = await router.openTransport(FINGERPRINT);
      expect(await send.produce({ source: 'camera', rtpParameters: microphoneRtp })).toBeNull();
      expect(await send.produce({ source: 'microphone', rtpParameters: microphoneRtp })).not.toBeNull();
      send.close();
    });

    test('refuses a receiver that can play nothing', async () => {
      const send = await router.openTransport(FINGERPRINT);
      const receive = await router.openTransport(FINGERPRINT);
      const producer = await send.produce({ source: 'microphone', rtpParameters: microphoneRtp });
      expect(producer && (await receive.consume({ producer, capabilities: { codecs: [] }, paused: true }))).toBeNull();
      send.close();
      receive.close();
    });

    test('has nothing to send out of a stream that is gone', async () => {
      const send = await router.openTransport(FINGERPRINT);
      const receive = await router.openTransport(FINGERPRINT);
      const producer = await send.produce({ source: 'microphone', rtpParameters: microphoneRtp });
      send.close();
      expect(
        producer && (await receive.consume({ producer, capabilities: engine.capabilities, paused: true })),
      ).toBeNull();
      receive.close();
    });
  });
}
