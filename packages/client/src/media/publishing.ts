import type { Call, Demand, RefusalCode, RtpParameters, requests, Source } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import { producing, sendOnly } from './encodings.ts';

/** All copies. */
const WHOLE: Demand = 2;

export interface PublishingOptions {
  readonly call: Call<typeof requests>;
  /** The server does not take this source, or not just now: nothing of it is sent. */
  readonly onRefused: (source: Source, code: RefusalCode | 'unreachable') => void;
}

/** What this person sends. Off means that nothing leaves the browser and that the media node has been told as well. */
export class Publishing {
  readonly #transport: types.Transport;
  readonly #options: PublishingOptions;
  readonly #producers = new Map<Source, types.Producer>();
  /** What each source should send, as of the last word. */
  readonly #wanted = new Map<Source, MediaStreamTrack | null>();
  readonly #queues = new Map<Source, Promise<void>>();
  /** Of the camera; null: nobody looks. */
  #demand: Demand = WHOLE;

  constructor(transport: types.Transport, options: PublishingOptions) {
    this.#transport = transport;
    this.#options = options;
    transport.on('produce', ({ appData, rtpParameters }, produced, failed) => {
      const { source } = appData as { source: Source };
      const plain = JSON.parse(JSON.stringify(rtpParameters)) as RtpParameters;
      void options.call('media:publish', { source, rtpParameters: plain }).then((reply) => {
        if (reply.ok) return produced({ id: reply.data.producer });
        failed(new Error(reply.code));
        options.onRefused(source, reply.code);
      });
    });
  }

  /** Sends no more copies of the camera than somebody needs. What is sent later keeps to it as well. */
  meet(demand: Demand): void {
    this.#demand = demand;
    this.#enqueue('camera', () => this.#keepToDemand());
  }

  /** Sends this track from now on, or nothing. Steps of one source follow one another; only the last word counts. */
  set(source: Source, track: MediaStreamTrack | null): void {
    this.#wanted.set(source, track);
    this.#enqueue(source, () => this.#settle(source));
  }

  #enqueue(source: Source, work: () => Promise<void>): void {
    const step = (this.#queues.get(source) ?? Promise.resolve()).then(work);
    // A refusal was reported where it came in; a transport that closed under way ends the attachment anyhow.
    this.#queues.set(
      source,
      step.catch(() => {}),
    );
  }

  close(): void {
    this.#transport.close();
  }

  async #settle(source: Source): Promise<void> {
    const track = this.#wanted.get(source) ?? null;
    const producer = this.#producers.get(source);
    if (!producer) {
      if (track) this.#producers.set(source, await this.#produce(source, track));
      return;
    }
    if (producer.track === track) return;
    if (source === 'screen' || source === 'screen-sound') return this.#replaceScreen(source, { producer, track });
    const wasOn = producer.track !== null;
    await producer.replaceTrack({ track });
    // Another camera has other sizes.
    if (source === 'camera' && track) await this.#keepToDemand();
    const on = track !== null;
    if (on === wasOn) return;
    const reply = await this.#options.call('media:switch', { source, on });
    if (reply.ok) return;
    if (on) await producer.replaceTrack({ track: null });
    this.#options.onRefused(source, reply.code);
  }

  async #keepToDemand(): Promise<void> {
    const sender = this.#producers.get('camera')?.rtpSender;
    if (sender) await sendOnly(sender, this.#demand);
  }

  /** A screen is not switched off and on: what is shared next is another one. */
  async #replaceScreen(
    source: 'screen' | 'screen-sound',
    { producer, track }: { producer: types.Producer; track: MediaStreamTrack | null },
  ): Promise<void> {
    producer.close();
    this.#producers.delete(source);
    if (source === 'screen') await this.#options.call('screens:stop', {});
    if (track) this.#producers.set(source, await this.#produce(source, track));
  }

  #produce(source: Source, track: MediaStreamTrack): Promise<types.Producer> {
    return this.#transport.produce({
      track,
      appData: { source },
      // Tracks belong to whoever captured them, who alone stops and silences them.
      stopTracks: false,
      disableTrackOnPause: false,
      zeroRtpOnPause: false,
      ...producing(source, track.getSettings()),
    });
  }
}
