import type { RtpParameters, TransportParameters } from '@foyer/protocol';
import type { types } from 'mediasoup';
import type { MediaConsumer, MediaProducer, MediaTransport, Source } from '../engine.ts';
import { KEY_FRAME_REQUEST_DELAY_MS } from './codecs.ts';

const KINDS = { microphone: 'audio', camera: 'video' } as const satisfies Record<Source, types.MediaKind>;

/** More than a camera and a microphone can need; a sender that ignores congestion control stops here. */
const MAX_INCOMING_BITRATE_BPS = 4_000_000;
/** Start above what mediasoup assumes: the first picture should not have to wait for the estimate to climb. */
const INITIAL_OUTGOING_BITRATE_BPS = 1_000_000;
/** Without an answer to ICE consent checks for so long, in s, the line counts as broken. */
const ICE_CONSENT_TIMEOUT_S = 15;

/** Opens one connection and connects this side of it at once: the browser's certificate is known ahead. */
export async function openTransport(
  router: types.Router,
  { server, fingerprint }: { server: types.WebRtcServer; fingerprint: string },
): Promise<MediaTransport> {
  const transport = await router.createWebRtcTransport({
    webRtcServer: server,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    enableSctp: false,
    iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
    initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE_BPS,
  });
  const parameters = parametersOf(transport);
  await Promise.all([
    transport.connect({
      dtlsParameters: { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] },
    }),
    transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE_BPS),
  ]);

  return {
    parameters,
    lost: brokenLine(transport),

    async produce({ source, rtpParameters }) {
      // mediasoup does not compare kind and codec: without this, anything could be sent as somebody's microphone.
      const own = `${KINDS[source]}/`;
      if (!rtpParameters.codecs.every(({ mimeType }) => typeof mimeType === 'string' && mimeType.startsWith(own)))
        return null;
      // Built field by field: mediasoup would take an id or a paused state from whoever hands it one.
      const options: types.ProducerOptions = {
        kind: KINDS[source],
        rtpParameters: rtpParameters as types.RtpParameters,
        keyFrameRequestDelay: source === 'camera' ? KEY_FRAME_REQUEST_DELAY_MS : 0,
      };
      const producer = await transport.produce(options).catch(refusedByMediasoup);
      if (!producer) return null;
      return producerOf(producer, source);
    },

    async consume({ producer, capabilities, paused }) {
      const rtpCapabilities = capabilities as types.RtpCapabilities;
      if (!router.canConsume({ producerId: producer.id, rtpCapabilities })) return null;
      const consumer = await transport
        .consume({ producerId: producer.id, rtpCapabilities, paused })
        .catch(refusedByMediasoup);
      return consumer && consumerOf(consumer);
    },

    close: () => transport.close(),
  };
}

/** As the browser needs it, before `connect` narrows the role that it may choose. */
function parametersOf(transport: types.WebRtcTransport): TransportParameters {
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  const text = JSON.stringify({ id, iceParameters, iceCandidates, dtlsParameters });
  return JSON.parse(text) as TransportParameters;
}

function brokenLine(transport: types.WebRtcTransport): Promise<void> {
  return new Promise((resolve) => {
    transport.on('dtlsstatechange', (state) => (state === 'failed' || state === 'closed') && resolve());
    transport.on('icestatechange', (state) => state === 'disconnected' && resolve());
  });
}

/** mediasoup judges what RTP parameters mean; what it cannot use is the sender's mistake and not ours. */
function refusedByMediasoup(_cause: unknown): null {
  return null;
}

function producerOf(producer: types.Producer, source: Source): MediaProducer {
  return {
    id: producer.id,
    source,
    setPaused: (paused) => (paused ? producer.pause() : producer.resume()),
  };
}

function consumerOf(consumer: types.Consumer): MediaConsumer {
  return {
    id: consumer.id,
    rtpParameters: JSON.parse(JSON.stringify(consumer.rtpParameters)) as RtpParameters,
    async resume() {
      if (!consumer.closed) await consumer.resume();
    },
    close: () => consumer.close(),
  };
}
