import type { Device } from '@foyer/domain';
import type { Call, RtpParameters, requests } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import type { Problem } from '../session/view.ts';

/** Enough for 960x540 at 30 frames a second in VP8, in bit/s. */
const CAMERA_BITRATE_BPS = 1_200_000;

export interface PublishingOptions {
  readonly call: Call<typeof requests>;
  readonly onProblem: (problem: Problem) => void;
}

/** What this person sends. Off means that nothing leaves the browser and that the media node has been told as well. */
export class Publishing {
  readonly #transport: types.Transport;
  readonly #options: PublishingOptions;
  readonly #producers = new Map<Device, types.Producer>();
  /** What each device should send, as of the last word. */
  readonly #wanted = new Map<Device, MediaStreamTrack | null>();
  readonly #queues = new Map<Device, Promise<void>>();

  constructor(transport: types.Transport, options: PublishingOptions) {
    this.#transport = transport;
    this.#options = options;
    transport.on('produce', ({ appData, rtpParameters }, produced, failed) => {
      const { source } = appData as { source: Device };
      const plain = JSON.parse(JSON.stringify(rtpParameters)) as RtpParameters;
      void options.call('media:publish', { source, rtpParameters: plain }).then((reply) => {
        if (reply.ok) return produced({ id: reply.data.producer });
        options.onProblem(reply.code);
        failed(new Error(reply.code));
      });
    });
  }

  /** Sends this track from now on, or nothing. Steps of one device follow one another; only the last word counts. */
  set(device: Device, track: MediaStreamTrack | null): void {
    this.#wanted.set(device, track);
    const step = (this.#queues.get(device) ?? Promise.resolve()).then(() => this.#settle(device));
    // A refusal was reported where it came in; a transport that closed under way ends the session anyhow.
    this.#queues.set(
      device,
      step.catch(() => {}),
    );
  }

  close(): void {
    this.#transport.close();
  }

  async #settle(device: Device): Promise<void> {
    const track = this.#wanted.get(device) ?? null;
    const producer = this.#producers.get(device);
    if (!producer) {
      if (track) this.#producers.set(device, await this.#produce(device, track));
      return;
    }
    if (producer.track === track) return;
    const wasOn = producer.track !== null;
    await producer.replaceTrack({ track });
    const on = track !== null;
    if (on === wasOn) return;
    const reply = await this.#options.call('media:switch', { source: device, on });
    if (!reply.ok) this.#options.onProblem(reply.code);
  }

  #produce(device: Device, track: MediaStreamTrack): Promise<types.Producer> {
    return this.#transport.produce({
      track,
      appData: { source: device },
      // Tracks belong to LocalMedia: it alone stops and silences them.
      stopTracks: false,
      disableTrackOnPause: false,
      zeroRtpOnPause: false,
      ...(device === 'camera'
        ? { encodings: [{ maxBitrate: CAMERA_BITRATE_BPS }], codecOptions: { videoGoogleStartBitrate: 800 } }
        : { codecOptions: { opusDtx: true, opusFec: true } }),
    });
  }
}
