import type { types } from 'mediasoup';
import { Mixer } from '../../slots/mixer.ts';
import { ssrcOf } from '../../slots/rtp.ts';
import { type MediaProducer, type MediaSlots, type SlotOptions, SPEECH_INTERVAL_MS } from '../engine.ts';
import { Changeover } from './changeover.ts';
import { openLoopback } from './loopback.ts';
import { orNull, shut } from './orNull.ts';
import { openRest } from './rest.ts';
import { producerOf } from './streams.ts';
import type { Opened } from './workers.ts';

/** Of RFC 6464. Browsers say with it how loud each packet is, and the encryption covers it. */
const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
const CAPTURE_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time';
/** Any will do, as long as no two slots have the same: the worker gives every receiver one of its own. */
const FIRST_SSRC = 1_000;

/** Takes microphones in and slots out, both as packets in this process. */
export async function openSlots(opened: Opened, { count, onOwner, onSpeech }: SlotOptions): Promise<MediaSlots> {
  const { router, place } = opened;
  const { codec, capabilities, extensions, levelExtension } = spoken(router);
  /** By which number the worker calls what each microphone sends here. */
  const sources = new Map<number, number>();
  const { transport, send } = await openLoopback(router, (packet) => {
    const source = sources.get(ssrcOf(packet));
    if (source === undefined) return;
    mixer.take(source, packet);
    summing.packet();
  });
  const slots = Array.from({ length: count }, (_, slot) => ({
    ssrc: FIRST_SSRC + slot,
    payloadType: codec.payloadType,
  }));
  const producers = await Promise.all(
    slots.map(({ ssrc }, slot) =>
      transport.produce({
        kind: 'audio',
        rtpParameters: {
          mid: String(slot),
          codecs: [codec],
          headerExtensions: extensions,
          encodings: [{ ssrc, dtx: true }],
          rtcp: { cname: 'slots', reducedSize: true },
        },
      }),
    ),
  );

  const changeover = new Changeover({
    // Any request will do: the worker answers them in order.
    settled: async () => (await orNull(place, () => transport.enableTraceEvent([]))) !== null,
    send,
  });
  const mixer = new Mixer({
    ...{ slots, levelExtension },
    onOwner(slot, source) {
      onOwner(slot, source);
      if (source < 0) changeover.end(slot);
      else void changeover.begin(slot);
    },
    onPacket: (slot, packet) => changeover.send(slot, packet),
    now: () => performance.now(),
  });
  /** By which attempt each was opened last. */
  const open = new Map<number, symbol>();
  const taken = new Map<number, types.Consumer>();
  const rest = openRest(opened, { mixer, taken });

  let wereSpeaking = false;
  const summing = summedUp(() => {
    const speaking = mixer.spoken();
    if (speaking.length > 0 || wereSpeaking) onSpeech(speaking);
    wereSpeaking = speaking.length > 0;
    rest.look();
  });
  router.observer.once('close', () => summing.close());
  return {
    producers: producers.map((producer): MediaProducer => producerOf(producer, { source: 'microphone', place })),
    get leftOut() {
      return mixer.leftOut;
    },
    get microphones() {
      return { open: mixer.size, read: mixer.size - rest.size };
    },
    async open(source, { producer: { id: producerId }, voice }) {
      const attempt = Symbol();
      open.set(source, attempt);
      const consumer = await orNull(place, () => transport.consume({ producerId, rtpCapabilities: capabilities }));
      if (!consumer) return false;
      // Closed, or opened once more, while it was on its way.
      if (open.get(source) !== attempt) {
        shut(place, consumer);
        return false;
      }
      taken.set(source, consumer);
      mixer.open(source, voice);
      for (const { ssrc = 0 } of consumer.rtpParameters.encodings ?? []) sources.set(ssrc, source);
      return true;
    },
    close(source) {
      open.delete(source);
      mixer.close(source);
      const consumer = taken.get(source);
      taken.delete(source);
      rest.forget(source);
      for (const { ssrc = 0 } of consumer?.rtpParameters.encodings ?? []) sources.delete(ssrc);
      if (consumer) shut(place, consumer);
    },
  };
}

/** Packets are early now and then: one that is by less than this, in ms, ends its interval all the same. */
const EARLY_MS = 5;

/**
 * Sums up every `SPEECH_INTERVAL_MS` for as long as packets come, and once when they no longer do. Packets tell the time: a
 * clock of its own would wake this process as often as they do, and also while nobody speaks.
 */
function summedUp(sum: () => void): { packet(): void; close(): void } {
  let from = performance.now();
  const trailing = setTimeout(sum, 2 * SPEECH_INTERVAL_MS);
  return {
    packet() {
      trailing.refresh();
      const now = performance.now();
      const passed = now - from;
      if (passed < SPEECH_INTERVAL_MS - EARLY_MS) return;
      from = now;
      // After a silence an interval begins with its first packet.
      if (passed <= 2 * SPEECH_INTERVAL_MS) sum();
    },
    close: () => clearTimeout(trailing),
  };
}

/** How slots speak: as the router itself counts codecs and extensions, so that nothing has to be numbered anew. */
function spoken({ rtpCapabilities }: types.Router) {
  const { codecs = [], headerExtensions = [] } = rtpCapabilities;
  const opus = codecs.find(({ mimeType }) => mimeType.toLowerCase() === 'audio/opus');
  const extensions = headerExtensions
    .filter(({ kind, uri }) => kind === 'audio' && (uri === LEVEL || uri === CAPTURE_TIME))
    .map(({ uri, preferredId: id }) => ({ uri, id }));
  const levelExtension = extensions.find(({ uri }) => uri === LEVEL)?.id;
  if (!opus || levelExtension === undefined) throw new Error('this router has no sound');
  const { mimeType, clockRate, channels, parameters, preferredPayloadType: payloadType } = opus;
  // Without nack: the worker would ask this process for what a sender has lost.
  const codec = {
    mimeType,
    clockRate,
    channels,
    parameters,
    payloadType,
    rtcpFeedback: [],
  } as types.RtpCodecParameters;
  // Without feedback: the worker would wait for reports, and this process writes none.
  const capabilities: types.RtpCapabilities = {
    codecs: [{ ...opus, rtcpFeedback: [] }],
    headerExtensions: headerExtensions.filter(({ uri }) => extensions.some((one) => one.uri === uri)),
  };
  return { codec, capabilities, extensions, levelExtension };
}
