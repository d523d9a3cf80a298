import type { RtpCapabilities } from '@foyer/protocol';
import type { Layer, LineState, MediaEngine, MediaRouter, MediaTransport } from '../engine.ts';
import type { Load } from '../load.ts';
import { fakeSlots } from './slots.ts';
import { Studio } from './studio.ts';
import { fakeTransport } from './transport.ts';

/** What a test may do to a fake engine that no caller of a real one can. */
export interface FakeControls {
  /** Whether a stream reaches the taker: neither paused by its sender nor still waiting for `resume()`. */
  flows(consumerId: string): boolean;
  /** Which copy of a picture its taker gets; null when it is closed. */
  layer(consumerId: string): Layer | null;
  /** Makes just these producers loud, for one interval; without any: silence. Those that cannot be loud are not. */
  speak(...producerIds: string[]): void;
  /** So many packets of speech found no slot, in every router. */
  leaveOut(packets: number): void;
  /** What happens to the line of a transport, by the id in its parameters. */
  line(transportId: string, state: LineState): void;
  /** Gives every router so much to do. */
  bear(load: Load): void;
  /** How many connections are open. */
  connections(): number;
  /** Ends the process below every router. */
  killWorker(): void;
}

const CAPABILITIES: RtpCapabilities = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
    { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 101, clockRate: 90_000 },
  ],
  headerExtensions: [],
};

/** The engine without media: the same objects with the same lives, and not one packet. */
export function fakeEngine(): MediaEngine & FakeControls {
  const studio = new Studio();
  return {
    capabilities: CAPABILITIES,
    openRouter: async () => fakeRouter(studio),
    close() {},
    flows(consumerId) {
      const consumer = studio.consumers.get(consumerId);
      const producer = consumer && studio.producers.get(consumer.producer);
      return consumer?.paused === false && producer?.paused === false;
    },
    layer: (consumerId) => studio.consumers.get(consumerId)?.layer ?? null,
    speak(...producerIds) {
      const loud = producerIds.filter((id) => {
        const producer = studio.producers.get(id);
        return producer?.source === 'microphone' && !producer.paused;
      });
      for (const router of studio.routers) router.hear(loud);
    },
    leaveOut(packets) {
      studio.leftOut += packets;
    },
    line: (transportId, state) => studio.lines.get(transportId)?.(state),
    bear(load) {
      studio.load = load;
      for (const router of studio.routers) router.bear(load);
    },
    connections: () => studio.lines.size,
    load: () => studio.load,
    workers: () => [{ share: 0, load: studio.load }],
    killWorker() {
      for (const router of studio.routers) router.die();
    },
  };
}

function fakeRouter(studio: Studio): MediaRouter {
  const { promise: died, resolve } = Promise.withResolvers<void>();
  const within: MediaTransport[] = [];
  let onLoad: (load: Load) => void = () => {};
  let listener: (producers: readonly string[]) => void = () => {};
  const self = {
    die() {
      studio.routers.delete(self);
      resolve();
    },
    bear: (load: Load) => onLoad(load),
    hear: (producers: readonly string[]) => listener(producers),
  };
  studio.routers.add(self);
  return {
    died,
    onLoad(next) {
      onLoad = next;
    },
    async openTransport(_fingerprint, only) {
      if (!studio.routers.has(self)) throw new Error('the router is gone');
      const transport = fakeTransport(studio, only);
      within.push(transport);
      return transport;
    },
    async openSlots(options) {
      const slots = fakeSlots(studio, options);
      listener = (producers) => options.onSpeech(slots.sourcesOf(producers));
      return slots;
    },
    close() {
      studio.routers.delete(self);
      for (const transport of within) transport.close();
    },
  };
}
