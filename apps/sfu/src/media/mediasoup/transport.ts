import type { TransportParameters } from '@foyer/protocol';
import type { types } from 'mediasoup';
import { copied } from '../copied.ts';
import type { IceParameters, LineState, MediaTransport, Protocol } from '../engine.ts';
import { KEY_FRAME_REQUEST_DELAY_MS } from './codecs.ts';
import { orNull, shut } from './orNull.ts';
import { consumerOf, KINDS, producerOf, taken } from './streams.ts';
import type { Opened } from './workers.ts';

/** A camera in three copies and a screen, with room; a sender that ignores congestion control stops here. */
const MAX_INCOMING_BITRATE_BPS = 6_000_000;
/** Start above what mediasoup assumes: the first picture should not have to wait for the estimate to climb. */
const INITIAL_OUTGOING_BITRATE_BPS = 1_000_000;
/**
 * No line is taken for worse than this. mediasoup's estimate falls to 30 kbit/s when a line is overrun, sends no pictures then,
 * and without pictures it does not rise again (seen with 2 % of loss: nothing for half a minute, on an idle line). This much
 * carries part of the pictures of a screen or a small camera, by which the estimate grows.
 */
const MIN_OUTGOING_BITRATE_BPS = 150_000;
/** Of 1 to 255: everything else has 1. */
const SCREEN_PRIORITY = 10;
/** Without an answer to ICE consent checks for so long, in s, the line counts as interrupted. */
const ICE_CONSENT_TIMEOUT_S = 15;

/** Opens one connection and connects this side of it at once: the browser's certificate is known ahead. */
export async function openTransport(
  { router, place }: Opened,
  fingerprint: string,
  only?: Protocol,
): Promise<MediaTransport> {
  const transport = await router.createWebRtcTransport({
    webRtcServer: place.server,
    enableUdp: only !== 'tcp',
    enableTcp: only !== 'udp',
    preferUdp: true,
    enableSctp: false,
    iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
    initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE_BPS,
  });
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  // By SHA-256 alone: of several, mediasoup-client tells the browser the last, which can be that of SHA-1.
  const fingerprints = dtlsParameters.fingerprints.filter(({ algorithm }) => algorithm === 'sha-256');
  // As the browser needs it: taken before `connect` narrows the role that it may choose.
  const parameters = copied<TransportParameters>({
    ...{ id, iceParameters, iceCandidates },
    dtlsParameters: { ...dtlsParameters, fingerprints },
  });
  await Promise.all([
    transport.connect({
      dtlsParameters: { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] },
    }),
    transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE_BPS),
    transport.setMinOutgoingBitrate(MIN_OUTGOING_BITRATE_BPS),
  ]);

  return {
    parameters,
    onLine: (listener) => watch(transport, listener),

    restart: () => orNull(place, async () => copied<IceParameters>(await transport.restartIce())),

    async produce({ source, rtpParameters }) {
      const kind = KINDS[source];
      // mediasoup does not compare kind and codec: without this, anything could be sent as somebody's microphone.
      if (!rtpParameters.codecs.every(({ mimeType }) => mimeType.startsWith(`${kind}/`))) return null;
      const producer = await orNull(place, () =>
        transport.produce({
          kind,
          rtpParameters: taken(rtpParameters, source),
          keyFrameRequestDelay: kind === 'video' ? KEY_FRAME_REQUEST_DELAY_MS : 0,
        }),
      );
      return producer && producerOf(producer, { source, place });
    },

    async consume({ producer, capabilities, paused, layer }) {
      const rtpCapabilities = capabilities as types.RtpCapabilities;
      if (!router.canConsume({ producerId: producer.id, rtpCapabilities })) return null;
      const preferredLayers = { spatialLayer: layer };
      const consumer = await orNull(place, () =>
        transport.consume({ producerId: producer.id, rtpCapabilities, paused, preferredLayers }),
      );
      // Text has to arrive; a camera gives way to it.
      if (consumer && producer.source === 'screen') await orNull(place, () => consumer.setPriority(SCREEN_PRIORITY));
      return consumer && consumerOf(consumer, place);
    },

    close: () => shut(place, transport),
  };
}

function watch(transport: types.WebRtcTransport, listener: (state: LineState) => void): void {
  let isOver = false;
  const tell = (state: LineState) => {
    if (isOver) return;
    isOver = state === 'ended';
    listener(state);
  };
  transport.on('dtlsstatechange', (state) => {
    if (state === 'failed' || state === 'closed') tell('ended');
  });
  // ICE goes on also after the handshake has failed.
  transport.on('icestatechange', (state) => {
    if (state === 'disconnected') tell('interrupted');
    if (state === 'connected' || state === 'completed') tell('up');
  });
}
