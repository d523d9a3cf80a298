import type { Device } from '@foyer/domain';
import type { Call, Consumer, requests } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import type { Problem } from '../session/view.ts';
import type { Prepared } from './prepare.ts';
import { Publishing } from './publishing.ts';

export interface MediaCallOptions {
  readonly prepared: Prepared;
  readonly call: Call<typeof requests>;
  /** Somebody else's stream is there. */
  readonly onTaken: (stream: Consumer, consumer: types.Consumer) => void;
  /** It is gone. */
  readonly onDropped: (stream: Consumer) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** One attachment to the media node: what this person sends, and what they take. */
export class MediaCall {
  readonly #options: MediaCallOptions;
  readonly #taken = new Map<string, { stream: Consumer; consumer: types.Consumer }>();
  /** Changes wait for the reply that brings the connections, and for one another. */
  #queue: Promise<unknown> = Promise.resolve();
  #receive: types.Transport | null = null;
  #publishing: Publishing | null = null;
  #closed = false;

  constructor(options: MediaCallOptions) {
    this.#options = options;
  }

  /**
   * Trades the media token for both connections, and takes everything there is in one go.
   *
   * @param ready called as soon as sending may begin
   */
  attach(token: string, ready: () => void): Promise<void> {
    return this.#enqueue(async () => {
      const { prepared, call, onProblem } = this.#options;
      const { device, certificate, fingerprint } = prepared;
      const capabilities = JSON.parse(JSON.stringify(device.recvRtpCapabilities)) as Pick<
        types.RtpCapabilities,
        'codecs' | 'headerExtensions'
      >;
      const reply = await call('media:attach', { token, fingerprint, capabilities: capabilities as never });
      if (this.#closed) return;
      if (!reply.ok) return onProblem(reply.code);

      const additionalSettings = { certificates: [certificate] };
      const open = (parameters: unknown) => ({ ...(parameters as types.TransportOptions), additionalSettings });
      const send = device.createSendTransport(open(reply.data.send));
      const receive = device.createRecvTransport(open(reply.data.receive));
      this.#receive = receive;
      for (const transport of [send, receive]) {
        // The node has connected its side already: it knew the certificate before we knew the node.
        transport.on('connect', (_parameters, connected) => connected());
        transport.on('connectionstatechange', (state) => {
          if (state === 'failed' && !this.#closed) onProblem('media-blocked');
        });
      }
      this.#publishing = new Publishing(send, { call, onProblem });
      // Seeing comes first: two negotiations at once would only delay each other.
      await this.#take(reply.data.consumers);
      ready();
    });
  }

  /** Takes streams that are new and drops those that are gone. */
  change({ opened, closed }: { opened: readonly Consumer[]; closed: readonly string[] }): Promise<void> {
    return this.#enqueue(async () => {
      for (const id of closed) this.#drop(id);
      await this.#take(opened);
      // What came with the attachment flows as soon as the line is up; what comes later waits for this word.
      const pictures = opened.filter(({ source }) => source === 'camera').map(({ id }) => id);
      if (pictures.length > 0) await this.#options.call('media:ready', { consumers: pictures });
    });
  }

  /** Sends a track from this device, or nothing. */
  send(device: Device, track: MediaStreamTrack | null): void {
    this.#publishing?.set(device, track);
  }

  close(): void {
    this.#closed = true;
    this.#publishing?.close();
    this.#receive?.close();
    for (const id of [...this.#taken.keys()]) this.#drop(id);
  }

  /** All in one tick: mediasoup-client makes one negotiation of it. */
  async #take(streams: readonly Consumer[]): Promise<void> {
    const receive = this.#receive;
    if (!receive || this.#closed) return;
    // One that this browser cannot take must not keep the others away.
    const results = await Promise.allSettled(
      streams.map(async (stream) => {
        const consumer = await receive.consume({
          id: stream.id,
          producerId: stream.producer,
          kind: stream.source === 'camera' ? 'video' : 'audio',
          rtpParameters: stream.rtpParameters as unknown as types.RtpParameters,
        });
        if (this.#closed) return consumer.close();
        this.#taken.set(stream.id, { stream, consumer });
        this.#options.onTaken(stream, consumer);
      }),
    );
    if (!this.#closed && results.some(({ status }) => status === 'rejected')) this.#options.onProblem('internal');
  }

  #drop(id: string): void {
    const taken = this.#taken.get(id);
    if (!taken) return;
    this.#taken.delete(id);
    taken.consumer.close();
    this.#options.onDropped(taken.stream);
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    const next = this.#queue.then(step).catch(() => this.#options.onProblem('internal'));
    this.#queue = next;
    return next;
  }
}
