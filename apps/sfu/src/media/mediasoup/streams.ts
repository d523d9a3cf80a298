import type { RtpParameters, Source } from '@foyer/protocol';
import type { types } from 'mediasoup';
import { copied } from '../copied.ts';
import type { MediaConsumer, MediaProducer } from '../engine.ts';
import { orNull, shut } from './orNull.ts';
import type { Place } from './place.ts';

export const KINDS = {
  microphone: 'audio',
  camera: 'video',
  screen: 'video',
  'screen-sound': 'audio',
} as const satisfies Record<Source, types.MediaKind>;

/**
 * What the node takes over of how a browser says it sends: what is needed to forward it. Names that only the sender's
 * own session knows (`msid`, `cname`) and limits that only it can keep stay behind.
 *
 * Of a screen nothing may come for seconds, because nothing moves or because its line is poor. mediasoup takes a copy for
 * gone after 1.5 s, and then needs a key frame of it, which is what a poor line has no room for; one that is said to pause
 * (`dtx`) it gives 5 s.
 */
export function taken(
  { mid, codecs, headerExtensions, encodings }: RtpParameters,
  source: Source,
): types.RtpParameters {
  const pauses = source === 'screen' ? { dtx: true } : {};
  return copied<types.RtpParameters>({
    mid,
    codecs,
    headerExtensions,
    // With more than one, the smallest first, it is simulcast: mediasoup tells them apart by `rid`, or by `ssrc`.
    encodings: encodings?.map(({ ssrc, rid, rtx, dtx, scalabilityMode }) => ({
      ...{ ssrc, rid, rtx, dtx, scalabilityMode },
      ...pauses,
    })),
    rtcp: { reducedSize: true },
  });
}

/** A stream that comes in. */
export function producerOf(
  producer: types.Producer,
  { source, place }: { source: Source; place: Place },
): MediaProducer {
  return {
    id: producer.id,
    source,
    setPaused: (paused) => (paused ? producer.pause() : producer.resume()),
    close: () => shut(place, producer),
  };
}

/** A stream that goes out. */
export function consumerOf(consumer: types.Consumer, place: Place): MediaConsumer {
  return {
    id: consumer.id,
    rtpParameters: copied<RtpParameters>(consumer.rtpParameters),
    async resume() {
      if (consumer.closed) return;
      // Its sender may go while this is on its way.
      await orNull(place, () => consumer.resume());
    },
    hold(on) {
      if (consumer.closed) return;
      // Requests to the worker and packets keep their order: nothing that is sent from now on passes this.
      void orNull(place, () => (on ? consumer.pause() : consumer.resume()));
    },
    async setLayer(layer) {
      if (consumer.closed || consumer.type !== 'simulcast') return;
      await orNull(place, () => consumer.setPreferredLayers({ spatialLayer: layer }));
    },
    close: () => shut(place, consumer),
  };
}
