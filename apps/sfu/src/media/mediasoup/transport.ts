import type { RtpParameters, TransportParameters } from '@foyer/protocol';
import type { types } from 'mediasoup';
import type { MediaConsumer, MediaProducer, MediaTransport, Source } from '../engine.ts';
import { KEY_FRAME_REQUEST_DELAY_MS } from './codecs.ts';
import type { Place } from './workers.ts';

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
  { place, fingerprint }: { place: Place; fingerprint: string },
): Promise<MediaTransport> {
  const transport = await router.createWebRtcTransport({
    webRtcServer: place.server,
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
      if (!rtpParameters.codecs.every(({ mimeType }) => mimeType.startsWith(own))) return null;
      const producer = await orNull(place, () =>
        transport.produce({
          kind: KINDS[source],
          rtpParameters: taken(rtpParameters),
          keyFrameRequestDelay: source === 'camera' ? KEY_FRAME_REQUEST_DELAY_MS : 0,
        }),
      );
      return producer && producerOf(producer, source);
    },

    async consume({ producer, capabilities, paused }) {
      const rtpCapabilities = capabilities as types.RtpCapabilities;
      if (!router.canConsume({ producerId: producer.id, rtpCapabilities })) return null;
      const consumer = await orNull(place, () =>
        transport.consume({ producerId: producer.id, rtpCapabilities, paused }),
      );
      return consumer && consumerOf(consumer);
    },

    close() {
      try {
        transport.close();
      } catch (cause) {
        place.giveUp(cause);
      }
    },
  };
}

/** As the browser needs it, before `connect` narrows the role that it may choose. */
function parametersOf(transport: types.WebRtcTransport): TransportParameters {
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  const text = JSON.stringify({ id, iceParameters, iceCandidates, dtlsParameters });
  return JSON.parse(text) as TransportParameters;
}

/**
 * What the node takes over of how a browser says it sends: what is needed to forward it. Names that only the sender's
 * own session knows (`msid`, `cname`) and limits that only it can keep stay behind.
 */
function taken({ mid, codecs, headerExtensions, encodings }: RtpParameters): types.RtpParameters {
  const parameters = {
    mid,
    codecs,
    headerExtensions,
    encodings: encodings?.map(({ ssrc, rid, rtx, dtx, scalabilityMode }) => ({ ssrc, rid, rtx, dtx, scalabilityMode })),
    rtcp: { reducedSize: true },
  };
  return JSON.parse(JSON.stringify(parameters)) as types.RtpParameters;
}

function brokenLine(transport: types.WebRtcTransport): Promise<void> {
  return new Promise((resolve) => {
    transport.on('dtlsstatechange', (state) => (state === 'failed' || state === 'closed') && resolve());
    transport.on('icestatechange', (state) => state === 'disconnected' && resolve());
  });
}

/**
 * What mediasoup cannot use is the sender's mistake: null. But a request that broke off while it was being written
 * leaves the line to its worker unusable, for everybody: so whoever refused must still answer.
 */
async function orNull<T>(place: Place, request: () => Promise<T>): Promise<T | null> {
  try {
    return await request();
  } catch {
    await place.worker.getResourceUsage().catch((cause: unknown) => place.giveUp(cause));
    return null;
  }
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
