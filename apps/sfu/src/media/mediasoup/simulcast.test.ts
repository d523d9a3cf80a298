import type { RtpCapabilities } from '@foyer/protocol';
import { silent } from '@foyer/server-kit';
import type { types } from 'mediasoup';
import { expect, test } from 'vitest';
import { workerBin } from '../../testing/mediasoup.ts';
import { cameraRtp, screenRtp } from '../engine.contract.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { openTransport } from './transport.ts';
import { Workers } from './workers.ts';

const FINGERPRINT = Array.from({ length: 32 }, () => '0F').join(':');

test('[VW-4] [VW-11] cameras and screens come in as simulcast, and go out in the copy that is asked for', async () => {
  const listening = { address: '127.0.0.1', announced: null, basePort: 0 };
  const workers = await Workers.start({ bin: workerBin(), count: 1, listening, log: silent });
  const opened = await workers.openRouter(MEDIA_CODECS);
  // What mediasoup itself has made of it; nobody else is to know.
  const producers: types.Producer[] = [];
  const consumers: types.Consumer[] = [];
  opened.router.observer.on('newtransport', ({ observer }) => {
    observer.on('newproducer', (one) => void producers.push(one));
    observer.on('newconsumer', (one) => void consumers.push(one));
  });
  const capabilities = opened.router.rtpCapabilities as RtpCapabilities;
  const [send, receive] = [await openTransport(opened, FINGERPRINT), await openTransport(opened, FINGERPRINT)];

  const camera = await send.produce({ source: 'camera', rtpParameters: cameraRtp });
  const taken = camera && (await receive.consume({ producer: camera, capabilities, paused: false, layer: 1 }));
  expect(producers[0]?.type).toBe('simulcast');
  expect(producers[0]?.rtpParameters.encodings?.map(({ rid }) => rid)).toEqual(['r0', 'r1', 'r2']);
  expect(consumers[0]?.preferredLayers).toMatchObject({ spatialLayer: 1 });
  for (const layer of [2, 0] as const) {
    await taken?.setLayer(layer);
    expect(consumers[0]?.preferredLayers).toMatchObject({ spatialLayer: layer });
  }

  const screen = await send.produce({ source: 'screen', rtpParameters: screenRtp });
  const whole = screen && (await receive.consume({ producer: screen, capabilities, paused: false, layer: 2 }));
  await whole?.setLayer(0);
  expect(consumers[1]).toMatchObject({ type: 'simple', preferredLayers: undefined });

  const copies = ['l', 'h'].map((rid) => ({ rid, scalabilityMode: 'L1T1', scaleResolutionDownBy: 1 }));
  const text = await send.produce({ source: 'screen', rtpParameters: { ...cameraRtp, mid: '3', encodings: copies } });
  if (text) await receive.consume({ producer: text, capabilities, paused: false, layer: 2 });
  // The best copy while there is room for it, and room before any camera.
  expect(consumers[2]).toMatchObject({ type: 'simulcast', preferredLayers: { spatialLayer: 1 }, priority: 10 });
  // A screen where nothing moves is not gone.
  expect(producers[2]?.rtpParameters.encodings?.map(({ dtx }) => dtx)).toEqual([true, true]);
  expect(producers[0]?.rtpParameters.encodings?.some(({ dtx }) => dtx)).toBe(false);
  expect(consumers[0]?.priority).toBe(1);
  workers.close();
});
