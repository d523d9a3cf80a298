import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

/** Where something listens. */
export interface Spot {
  readonly address: string;
  readonly port: number;
}

/**
 * A UDP line between one browser and a media node that can be watched, cut, and made to say things twice. It reads what
 * anybody on the way could: of SRTP the headers, not the sound.
 */
export class Relay implements AsyncDisposable {
  /** Where the browser has to send to. */
  readonly spot: Spot;
  /** The RTP packets of the browser as they came, whether they were let through or not; without those sent again. */
  readonly sent: Buffer[] = [];
  /** The RTP packets of the node, in the same way. */
  readonly received: Buffer[] = [];
  readonly #target: Spot;
  readonly #front: Socket;
  readonly #back: Socket;
  #browser: RemoteInfo | null = null;
  #isCut = false;

  private constructor({ target, front, back }: { target: Spot; front: Socket; back: Socket }) {
    this.#target = target;
    this.#front = front;
    this.#back = back;
    this.spot = front.address();
    front.on('message', (packet, from) => {
      this.#browser = from;
      if (isRtp(packet)) this.sent.push(packet);
      if (this.#isCut) return;
      back.send(packet, target.port, target.address);
    });
    back.on('message', (packet) => {
      if (isRtp(packet)) this.received.push(packet);
      if (this.#isCut || !this.#browser) return;
      front.send(packet, this.#browser.port, this.#browser.address);
    });
  }

  /**
   * Opens a line to the port of a media node.
   *
   * @param at where it listens itself: any free port of the loopback, if not said. A browser goes where the node tells
   * it to, so for one this has to be the port of the node, at another address, which the node announces.
   */
  static async to(target: Spot, at: Spot = { address: '127.0.0.1', port: 0 }): Promise<Relay> {
    const [front, back] = await Promise.all([bound(at), bound({ address: '0.0.0.0', port: 0 })]);
    return new Relay({ target, front, back });
  }

  /** Sends packets to the node once more, bit by bit as they were. */
  sendAgain(packets: readonly Buffer[]): void {
    for (const packet of packets) this.#back.send(packet, this.#target.port, this.#target.address);
  }

  /** Lets nothing through, in either direction, until it is mended. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#front, this.#back].map((socket) => new Promise((done) => socket.close(() => done(null)))));
  }
}

/** STUN and DTLS begin with lower bytes (RFC 7983); RTCP has its own range in the second (RFC 5761). */
function isRtp(packet: Buffer): boolean {
  const [first = 0, second = 0] = packet;
  return first >= 128 && first <= 191 && !(second >= 192 && second <= 223);
}

function bound({ address, port }: Spot): Promise<Socket> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, () => resolve(socket));
  });
}
