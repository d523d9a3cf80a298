import type { RtpParameters, Source } from '@foyer/protocol';
import type { LineState, MediaConsumer, MediaProducer, MediaTransport, Protocol } from '../engine.ts';
import type { Studio } from './studio.ts';

const MIME_TYPES = {
  microphone: 'audio/opus',
  camera: 'video/VP8',
  screen: 'video/VP8',
  'screen-sound': 'audio/opus',
} as const satisfies Record<Source, string>;

/** A connection that carries nothing. */
export function fakeTransport(studio: Studio, only?: Protocol): MediaTransport {
  const id = studio.nextId('transport');
  const credentials = () => ({ usernameFragment: studio.nextId('fragment'), password: studio.nextId('password') });
  const listeners = new Set<(state: LineState) => void>();
  const producers = new Set<string>();
  const consumers = new Set<string>();
  studio.lines.set(id, (state) => {
    for (const listener of listeners) listener(state);
  });
  const iceCandidates = (only ? [only] : ['udp', 'tcp']).map((protocol) => ({ protocol }));
  const isOpen = () => studio.lines.has(id);

  return {
    parameters: { id, iceParameters: credentials(), iceCandidates, dtlsParameters: { fingerprints: [] } },
    onLine: (listener) => void listeners.add(listener),
    restart: async () => (isOpen() ? credentials() : null),

    async produce({ source, rtpParameters }) {
      if (!isOpen() || rtpParameters.codecs[0]?.mimeType !== MIME_TYPES[source]) return null;
      const producer = fakeProducer(studio, source);
      producers.add(producer.id);
      return producer;
    },

    async consume({ producer, capabilities, paused, layer }) {
      if (!isOpen() || !studio.producers.has(producer.id) || !capabilities.codecs?.length) return null;
      const consumer = fakeConsumer(studio, producer.source);
      studio.consumers.set(consumer.id, { producer: producer.id, paused, layer });
      consumers.add(consumer.id);
      return consumer;
    },

    close() {
      studio.lines.delete(id);
      for (const one of producers) studio.producers.delete(one);
      for (const one of consumers) studio.consumers.delete(one);
    },
  };
}

/** Somebody's stream, which is none. */
export function fakeProducer(studio: Studio, source: Source): MediaProducer {
  const id = studio.nextId('producer');
  const producer = { source, paused: false };
  studio.producers.set(id, producer);
  return {
    id,
    source,
    async setPaused(paused) {
      producer.paused = paused;
    },
    close: () => void studio.producers.delete(id),
  };
}

function fakeConsumer(studio: Studio, source: Source): MediaConsumer {
  const id = studio.nextId('consumer');
  const rtpParameters: RtpParameters = {
    codecs: [{ mimeType: MIME_TYPES[source], payloadType: 100, clockRate: 48_000 }],
    encodings: [{ ssrc: studio.nextNumber() }],
  };
  return {
    id,
    rtpParameters,
    async resume() {
      const consumer = studio.consumers.get(id);
      if (consumer) consumer.paused = false;
    },
    hold(on) {
      const consumer = studio.consumers.get(id);
      if (consumer) consumer.paused = on;
    },
    async setLayer(layer) {
      const consumer = studio.consumers.get(id);
      if (consumer) consumer.layer = layer;
    },
    close: () => void studio.consumers.delete(id),
  };
}
