import type { Call, Consumer, MediaChange, RefusalCode, requests, Source, View } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import type { Prepared } from './prepare.ts';
import { Publishing } from './publishing.ts';

/** What is there to look at and listen to, as it comes and goes. */
export interface Taking {
  /** Somebody else's stream is there. */
  readonly onTaken: (stream: Consumer, consumer: types.Consumer) => void;
  /** It is gone. */
  readonly onDropped: (stream: Consumer, consumer: types.Consumer) => void;
  readonly onFocus: (focus: Pick<MediaChange, 'stage' | 'speaker'>) => void;
}

export interface AttachmentOptions extends Taking {
  readonly prepared: Prepared;
  readonly call: Call<typeof requests>;
  readonly onRefused: (source: Source, code: RefusalCode | 'unreachable') => void;
  /** How the connections stand, both taken together. */
  readonly onState: (state: 'connected' | 'broken') => void;
  readonly onFailure: () => void;
}

/** One attachment to the media node: what this person sends, and what they take. It does not outlive its connections. */
export class Attachment {
  readonly #options: AttachmentOptions;
  readonly #taken = new Map<string, { stream: Consumer; consumer: types.Consumer }>();
  /** Changes wait for the reply that brings the connections, and for one another. */
  #queue: Promise<unknown> = Promise.resolve();
  #send: types.Transport | null = null;
  #receive: types.Transport | null = null;
  #publishing: Publishing | null = null;
  #closed = false;

  constructor(options: AttachmentOptions) {
    this.#options = options;
  }

  /**
   * Trades the media token for both connections, and takes everything there is in one go.
   *
   * @param view what the page shows just now
   * @returns why not, or null as soon as sending may begin
   */
  async attach(token: string, view: View): Promise<RefusalCode | 'unreachable' | null> {
    let refused: RefusalCode | 'unreachable' | null = null;
    await this.#enqueue(async () => {
      const { prepared, call } = this.#options;
      const { device, certificate, fingerprint } = prepared;
      const capabilities = JSON.parse(JSON.stringify(device.recvRtpCapabilities)) as Pick<
        types.RtpCapabilities,
        'codecs' | 'headerExtensions'
      >;
      const reply = await call('media:attach', { token, fingerprint, capabilities: capabilities as never, view });
      if (!reply.ok) {
        refused = reply.code;
        return;
      }
      if (this.#closed) return;
      const additionalSettings = { certificates: [certificate] };
      const open = (parameters: unknown) => ({ ...(parameters as types.TransportOptions), additionalSettings });
      const send = device.createSendTransport(open(reply.data.send));
      const receive = device.createRecvTransport(open(reply.data.receive));
      this.#send = send;
      this.#receive = receive;
      for (const transport of [send, receive]) {
        // The node has connected its side already: it knew the certificate before we knew the node.
        transport.on('connect', (_parameters, connected) => connected());
        transport.on('connectionstatechange', () => this.#report());
      }
      this.#publishing = new Publishing(send, this.#options);
      // Seeing comes first: two negotiations at once would only delay each other.
      await this.#take(reply.data.consumers);
      this.#options.onFocus(reply.data);
    });
    return refused;
  }

  /** Takes streams that are new and drops those that are gone. */
  change({ opened, closed, ...focus }: MediaChange): Promise<void> {
    return this.#enqueue(async () => {
      await this.#take(opened);
      for (const id of closed) this.#drop(id);
      this.#options.onFocus(focus);
      // What came with the attachment flows as soon as the line is up; what comes later waits for this word.
      const pictures = opened.filter(({ source }) => isPicture(source)).map(({ id }) => id);
      if (pictures.length > 0) await this.#options.call('media:ready', { consumers: pictures });
    });
  }

  /** Asks for the whole, after news may have been missed. False when there is nothing on the node any more. */
  async read(): Promise<boolean> {
    const reply = await this.#options.call('media:read', {});
    if (!reply.ok) return false;
    const { consumers, ...focus } = reply.data;
    const there = new Set(consumers.map(({ id }) => id));
    const closed = [...this.#taken.keys()].filter((id) => !there.has(id));
    await this.change({ opened: consumers.filter(({ id }) => !this.#taken.has(id)), closed, ...focus });
    return true;
  }

  /** Looks for a new way to the node; what flows stays. False when there is nothing on the node any more. */
  async restart(): Promise<boolean> {
    if (!this.#send || !this.#receive) return false;
    const reply = await this.#options.call('media:restart', {});
    if (!reply.ok) return false;
    const { send, receive } = reply.data;
    await Promise.all([
      this.#send.restartIce({ iceParameters: send as unknown as types.IceParameters }),
      this.#receive.restartIce({ iceParameters: receive as unknown as types.IceParameters }),
    ]);
    return true;
  }

  /** Whether media can flow, as far as the browser knows. */
  get isConnected(): boolean {
    return [this.#send, this.#receive].some((transport) => transport?.connectionState === 'connected');
  }

  /** Sends a track, or nothing. */
  send(source: Source, track: MediaStreamTrack | null): void {
    this.#publishing?.set(source, track);
  }

  close(): void {
    this.#closed = true;
    this.#publishing?.close();
    this.#receive?.close();
    for (const id of [...this.#taken.keys()]) this.#drop(id);
  }

  #report(): void {
    if (this.#closed) return;
    const states = [this.#send, this.#receive].map((transport) => transport?.connectionState);
    if (states.some((state) => state === 'disconnected' || state === 'failed')) this.#options.onState('broken');
    else if (states.includes('connected')) this.#options.onState('connected');
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
          kind: isPicture(stream.source) ? 'video' : 'audio',
          rtpParameters: stream.rtpParameters as unknown as types.RtpParameters,
        });
        if (this.#closed) return consumer.close();
        this.#taken.set(stream.id, { stream, consumer });
        this.#options.onTaken(stream, consumer);
      }),
    );
    if (!this.#closed && results.some(({ status }) => status === 'rejected')) this.#options.onFailure();
  }

  #drop(id: string): void {
    const taken = this.#taken.get(id);
    if (!taken) return;
    this.#taken.delete(id);
    taken.consumer.close();
    this.#options.onDropped(taken.stream, taken.consumer);
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    const next = this.#queue.then(step).catch(() => {
      if (!this.#closed) this.#options.onFailure();
    });
    this.#queue = next;
    return next;
  }
}

function isPicture(source: Source): source is 'camera' | 'screen' {
  return source === 'camera' || source === 'screen';
}
