import type { RtpCapabilities, TransportParameters } from '@foyer/protocol';
import type { MediaConsumer, MediaEngine, MediaProducer, MediaRouter, MediaTransport, Source } from '../engine.ts';

/** What a test may do to a fake engine that no caller of a real one can. */
export interface FakeControls {
  /** Whether a stream reaches the taker: neither paused by its sender nor still waiting for `resume()`. */
  flows(consumerId: string): boolean;
  /** Breaks the line of a transport, by the id in its parameters. */
  breakLine(transportId: string): void;
  /** Ends the process below every router. */
  killWorker(): void;
}

const MIME_TYPES = { microphone: 'audio/opus', camera: 'video/VP8' } as const;
const CAPABILITIES: RtpCapabilities = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
    { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 101, clockRate: 90_000 },
  ],
  headerExtensions: [],
};

/** The engine without media: the same objects with the same lives, and not one packet. */
export function fakeEngine(): MediaEngine & FakeControls {
  let lastId = 0;
  const nextId = (kind: string) => `${kind}-${++lastId}`;
  const producers = new Map<string, { source: Source; paused: boolean }>();
  const consumers = new Map<string, { producer: string; paused: boolean }>();
  const lines = new Map<string, () => void>();
  const deaths = new Set<() => void>();

  const openTransport = async (_fingerprint: string): Promise<MediaTransport> => {
    const { promise: lost, resolve: breakLine } = Promise.withResolvers<void>();
    const parameters: TransportParameters = {
      id: nextId('transport'),
      iceParameters: {},
      iceCandidates: [],
      dtlsParameters: { fingerprints: [] },
    };
    const mine = { producers: [] as string[], consumers: [] as string[] };
    lines.set(parameters.id, breakLine);
    return {
      parameters,
      lost,
      async produce({ source, rtpParameters }): Promise<MediaProducer | null> {
        const mimeType = rtpParameters.codecs[0]?.mimeType;
        if (mimeType !== MIME_TYPES[source]) return null;
        const id = nextId('producer');
        const producer = { source, paused: false };
        producers.set(id, producer);
        mine.producers.push(id);
        return {
          id,
          source,
          async setPaused(paused) {
            producer.paused = paused;
          },
        };
      },
      async consume({ producer, capabilities, paused }): Promise<MediaConsumer | null> {
        if (!producers.has(producer.id) || !capabilities.codecs?.length) return null;
        const id = nextId('consumer');
        const consumer = { producer: producer.id, paused };
        consumers.set(id, consumer);
        mine.consumers.push(id);
        return {
          id,
          rtpParameters: {
            codecs: [{ mimeType: MIME_TYPES[producer.source], payloadType: 100, clockRate: 48_000 }],
            encodings: [{ ssrc: lastId }],
          },
          async resume() {
            consumer.paused = false;
          },
          close: () => void consumers.delete(id),
        };
      },
      close() {
        lines.delete(parameters.id);
        for (const id of mine.producers) producers.delete(id);
        for (const id of mine.consumers) consumers.delete(id);
      },
    };
  };

  return {
    capabilities: CAPABILITIES,
    async openRouter(): Promise<MediaRouter> {
      const { promise: died, resolve: die } = Promise.withResolvers<void>();
      deaths.add(die);
      return { died, openTransport, close: () => void deaths.delete(die) };
    },
    close() {},
    flows(consumerId) {
      const consumer = consumers.get(consumerId);
      const producer = consumer && producers.get(consumer.producer);
      return consumer?.paused === false && producer?.paused === false;
    },
    breakLine: (transportId) => lines.get(transportId)?.(),
    killWorker() {
      for (const die of deaths) die();
    },
  };
}
