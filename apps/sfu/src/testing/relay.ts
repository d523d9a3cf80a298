import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { systemClock } from '@foyer/server-kit';
import { isRtp } from '../slots/rtp.ts';
import { type Path, Pipe } from './pipe.ts';

/** Where something listens. */
export interface Spot {
  readonly address: string;
  readonly port: number;
}

export interface RelayOptions {
  /**
   * Where it listens itself: any free port of the loopback, if not said. A browser goes where the node tells it to, so for
   * one this has to be the port of the node, at another address, which the node announces.
   */
  readonly at?: Spot;
  /** By which way whoever appears just now is led, from then on; a perfect one, if not said. */
  readonly path?: () => Path;
  /** Whether the packets are kept that went by; they are, unless told otherwise. */
  readonly remembers?: boolean;
}

/** One port of somebody's browser, and the port by which the node knows it. */
interface Flow {
  readonly back: Socket;
  readonly path: Path;
}

/**
 * A UDP line between browsers and a media node that can be watched, cut, made to say things twice, and made as bad as
 * networks are. It reads what anybody on the way could: of SRTP the headers, not the sound.
 */
export class Relay implements AsyncDisposable {
  /** Where browsers have to send to. */
  readonly spot: Spot;
  /** The RTP packets of browsers as they came, whether they were let through or not; without those sent again. */
  readonly sent: Buffer[] = [];
  /** The RTP packets of the node, in the same way. */
  readonly received: Buffer[] = [];
  readonly #target: Spot;
  readonly #front: Socket;
  readonly #options: RelayOptions;
  readonly #flows = new Map<string, Flow>();
  readonly #saidBy = new WeakMap<Buffer, Flow>();
  #isCut = false;

  private constructor({ target, front, options }: { target: Spot; front: Socket; options: RelayOptions }) {
    this.#target = target;
    this.#front = front;
    this.#options = options;
    this.spot = front.address();
    front.on('message', (packet, from) => {
      const flow = this.#flowOf(from);
      if (this.#remembers(packet)) {
        this.sent.push(packet);
        this.#saidBy.set(packet, flow);
      }
      if (!this.#isCut) flow.path.up.send(packet.length, () => this.#say(flow, packet));
    });
  }

  /** Opens a line to the port of a media node. */
  static async to(target: Spot, options: RelayOptions = {}): Promise<Relay> {
    const front = await bound(options.at ?? { address: '127.0.0.1', port: 0 });
    return new Relay({ target, front, options });
  }

  /** Sends packets of browsers to the node once more, bit by bit as they were. */
  sendAgain(packets: readonly Buffer[]): void {
    for (const packet of packets) {
      const flow = this.#saidBy.get(packet);
      if (flow) this.#say(flow, packet);
    }
  }

  /** Lets nothing through, in either direction, until it is mended. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = [this.#front, ...[...this.#flows.values()].map(({ back }) => back)];
    this.#flows.clear();
    await Promise.all(all.map((socket) => new Promise((done) => socket.close(() => done(null)))));
  }

  #flowOf(from: RemoteInfo): Flow {
    const key = `${from.address}:${from.port}`;
    const known = this.#flows.get(key);
    if (known) return known;
    const flow = { back: createSocket('udp4'), path: this.#options.path?.() ?? PERFECT };
    this.#flows.set(key, flow);
    flow.back.on('message', (packet) => {
      if (this.#remembers(packet)) this.received.push(packet);
      if (this.#isCut) return;
      flow.path.down.send(packet.length, () => {
        if (this.#flows.has(key)) this.#front.send(packet, from.port, from.address);
      });
    });
    return flow;
  }

  #say({ back }: Flow, packet: Buffer): void {
    // What is still under way when the line is taken down arrives nowhere.
    if (this.#flows.size > 0) back.send(packet, this.#target.port, this.#target.address);
  }

  #remembers(packet: Buffer): boolean {
    return this.#options.remembers !== false && isRtp(packet);
  }
}

const PERFECT: Path = { up: new Pipe({ clock: systemClock }), down: new Pipe({ clock: systemClock }) };

function bound({ address, port }: Spot): Promise<Socket> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, () => resolve(socket));
  });
}
