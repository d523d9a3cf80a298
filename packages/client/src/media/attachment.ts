import type {
  Attached,
  Call,
  Consumer,
  Demand,
  MediaChange,
  RefusalCode,
  requests,
  Slot,
  Source,
  View,
} from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import type { Stats } from '../protection/ways.ts';
import { type Prepared, wishOf } from './prepare.ts';
import { Publishing } from './publishing.ts';
import { newWay, serversOf } from './throughRelay.ts';

/** What is there to look at and listen to, as it comes and goes. */
export interface Taking {
  /** Somebody else's stream is there. */
  readonly onTaken: (stream: Consumer, consumer: types.Consumer) => void;
  /** It is gone. */
  readonly onDropped: (stream: Consumer, consumer: types.Consumer) => void;
  /** A slot is there: in it one after the other is heard. It goes with the attachment. */
  readonly onSlot: (slot: Slot, consumer: types.Consumer) => void;
  readonly onSlotGone: (slot: Slot) => void;
  readonly onFocus: (focus: Pick<MediaChange, 'stage' | 'speaker' | 'fewer'>) => void;
}

/** What the browser reports of one of them. */
export interface Report {
  readonly direction: 'send' | 'receive';
  readonly stats: Stats;
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
  readonly #slots: Slot[] = [];
  /** Changes wait for the reply that brings the connections, and for one another. */
  #queue: Promise<unknown> = Promise.resolve();
  /** What the node calls this attachment; null until it has answered. */
  #id: string | null = null;
  /** News that came before the answer did. */
  readonly #early: MediaChange[] = [];
  #send: types.Transport | null = null;
  #receive: types.Transport | null = null;
  #publishing: Publishing | null = null;
  #closed = false;
  /** Resolves with `close()`: what is under way in the browser then may never come to an end. */
  readonly #over: Promise<void>;
  readonly #end: () => void;

  constructor(options: AttachmentOptions) {
    this.#options = options;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#over = promise;
    this.#end = resolve;
  }

  /**
   * Trades the media token for both connections, and takes everything there is in one go.
   *
   * @param view what the page shows just now
   * @returns why not, or null as soon as sending may begin; `conflict` also when it was closed under way
   */
  async attach(token: string, view: View): Promise<RefusalCode | 'unreachable' | null> {
    const { prepared, call } = this.#options;
    const { fingerprint } = prepared;
    const reply = await call('media:attach', { token, fingerprint, ...wishOf(prepared, view) });
    return reply.ok ? this.begin(reply.data) : reply.code;
  }

  /**
   * Takes everything of an attachment that the node has made.
   *
   * @returns null as soon as sending may begin; `conflict` when it was closed under way
   */
  async begin({ slots, consumers, ...parts }: Attached): Promise<'conflict' | null> {
    if (this.#closed) return 'conflict';
    const { device, certificate } = this.#options.prepared;
    const additionalSettings = { certificates: [certificate] };
    const iceServers = serversOf(parts.relay);
    const open = (parameters: unknown) => ({
      ...(parameters as types.TransportOptions),
      ...{ additionalSettings, iceServers },
    });
    const send = device.createSendTransport(open(parts.send));
    const receive = device.createRecvTransport(open(parts.receive));
    this.#send = send;
    this.#receive = receive;
    for (const transport of [send, receive]) {
      // The node has connected its side already: it knew the certificate before we knew the node.
      transport.on('connect', (_parameters, connected) => connected());
      transport.on('connectionstatechange', () => this.#report());
    }
    this.#publishing = new Publishing(send, this.#options);
    this.#options.onFocus(parts);
    // Seeing comes first: two negotiations at once would only delay each other.
    const taking = this.#enqueue(async () => {
      // In one tick, and so in one negotiation.
      await Promise.all([this.#listen(slots), this.#take(consumers)]);
    });
    this.#id = parts.send.id;
    for (const change of this.#early.splice(0)) void this.change(change);
    await taking;
    return this.#closed ? 'conflict' : null;
  }

  /** Takes streams that are new and drops those that are gone. News of an attachment before this one do nothing. */
  async change(change: MediaChange): Promise<void> {
    if (this.#id === null) this.#early.push(change);
    else if (change.attachment === this.#id) await this.#enqueue(() => this.#follow(change));
  }

  /** Asks for the whole, after news may have been missed. False when there is nothing on the node any more. */
  async read(): Promise<boolean> {
    if (!this.isAttached) return false;
    let isThere = false;
    await this.#enqueue(async () => {
      const reply = await this.#options.call('media:read', {});
      if (!reply.ok) return;
      isThere = true;
      const { consumers, demand, ...focus } = reply.data;
      this.meet(demand);
      const there = new Set(consumers.map(({ id }) => id));
      const closed = [...this.#taken.keys()].filter((id) => !there.has(id));
      const opened = consumers.filter(({ id }) => !this.#taken.has(id));
      await this.#follow({ opened, closed, ...focus });
      // The word that pictures may flow could have been lost as well; said twice it does no harm.
      await this.#ready([...this.#taken.values()].map(({ stream }) => stream));
    });
    return isThere;
  }

  /** Looks for a new way to the node; what flows stays. False when there is nothing on the node any more. */
  async restart(): Promise<boolean> {
    if (!this.#send || !this.#receive) return false;
    const reply = await this.#options.call('media:restart', {});
    if (!reply.ok || this.#closed) return false;
    const { send, receive, relay } = reply.data;
    const restarts = Promise.all([
      newWay(this.#send, { iceParameters: send, relay }),
      newWay(this.#receive, { iceParameters: receive, relay }),
    ]).then(
      () => true,
      () => false,
    );
    return Promise.race([restarts, this.#over.then(() => false)]);
  }

  get isAttached(): boolean {
    return this.#receive !== null && !this.#closed;
  }

  /** Nothing is known to be broken. */
  get isWell(): boolean {
    return this.#states().every((state) => state !== 'disconnected' && state !== 'failed');
  }

  /** Whether media can flow, as far as the browser knows. */
  get isConnected(): boolean {
    return this.#states().includes('connected');
  }

  /** Sends a track, or nothing. */
  send(source: Source, track: MediaStreamTrack | null): void {
    this.#publishing?.set(source, track);
  }

  /** Sends no more of the camera than somebody needs. */
  meet(demand: Demand): void {
    this.#publishing?.meet(demand);
  }

  /** What the browser reports of both connections. */
  async stats(): Promise<readonly Report[]> {
    const ways = [
      ['send', this.#send],
      ['receive', this.#receive],
    ] as const;
    const reports = ways.map(async ([direction, transport]) =>
      transport && !this.#closed ? [{ direction, stats: await transport.getStats() }] : [],
    );
    return (await Promise.all(reports)).flat();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#end();
    this.#publishing?.close();
    this.#receive?.close();
    for (const id of [...this.#taken.keys()]) this.#drop(id);
    for (const slot of this.#slots.splice(0)) this.#options.onSlotGone(slot);
  }

  #report(): void {
    if (this.#closed) return;
    if (!this.isWell) this.#options.onState('broken');
    else if (this.isConnected) this.#options.onState('connected');
  }

  #states(): (types.ConnectionState | undefined)[] {
    return [this.#send, this.#receive].map((transport) => transport?.connectionState);
  }

  async #follow({ opened, closed, ...focus }: Omit<MediaChange, 'attachment'>): Promise<void> {
    await this.#take(opened);
    for (const id of closed) this.#drop(id);
    this.#options.onFocus(focus);
    // What came with the attachment flows as soon as the line is up; what comes later waits for this word.
    await this.#ready(opened);
  }

  async #ready(streams: readonly Consumer[]): Promise<void> {
    const consumers = streams.filter(({ source }) => isPicture(source)).map(({ id }) => id);
    if (consumers.length > 0) await this.#options.call('media:ready', { consumers });
  }

  async #listen(slots: readonly Slot[]): Promise<void> {
    const receive = this.#receive;
    if (!receive || this.#closed) return;
    await Promise.all(
      slots.map(async (slot) => {
        const consumer = await receive.consume({
          ...{ id: slot.id, producerId: slot.producer, kind: 'audio' },
          rtpParameters: slot.rtpParameters as unknown as types.RtpParameters,
        });
        if (this.#closed) return consumer.close();
        this.#slots.push(slot);
        this.#options.onSlot(slot, consumer);
      }),
    );
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
    const next = this.#queue
      .then(() => Promise.race([step(), this.#over]))
      .catch(() => {
        if (!this.#closed) this.#options.onFailure();
      });
    this.#queue = next;
    return next;
  }
}

function isPicture(source: Source): source is 'camera' | 'screen' {
  return source === 'camera' || source === 'screen';
}
