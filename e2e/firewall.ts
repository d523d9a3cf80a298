import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { connect, createServer, type Server, type Socket } from 'node:net';

interface Spot {
  readonly address: string;
  readonly port: number;
}

type Protocol = 'udp' | 'tcp';

/** From where a relay goes on, which stands where nothing is blocked. */
export const OUTSIDE = '127.0.0.3';

/**
 * Stands between browsers and a media node, at the address that the node announces and at its very port, and swallows what it is
 * told to: as firewalls do, without a word. It reads nothing of what it lets through.
 */
export class Firewall implements AsyncDisposable {
  readonly #blocked = new Set<Protocol>();
  readonly #udp: UdpSocket;
  readonly #tcp: Server;
  /** By whom it came from: a way back for each. */
  readonly #backs = new Map<string, UdpSocket>();
  readonly #lines = new Set<Socket>();

  private constructor({ udp, tcp }: { udp: UdpSocket; tcp: Server }) {
    this.#udp = udp;
    this.#tcp = tcp;
  }

  static async between(at: Spot, node: Spot): Promise<Firewall> {
    const [udp, tcp] = [createSocket('udp4'), createServer()];
    const firewall = new Firewall({ udp, tcp });
    udp.on('message', (packet, from) => {
      if (firewall.#swallows('udp', from.address)) return;
      firewall.#backTo(from).send(packet, node.port, node.address);
    });
    tcp.on('connection', (near) => firewall.#pass(near, node));
    await Promise.all([
      new Promise<void>((resolve) => udp.bind(at.port, at.address, resolve)),
      new Promise<void>((resolve) => tcp.listen(at.port, at.address, resolve)),
    ]);
    return firewall;
  }

  /** From now on nothing of it gets through, what is under way included. */
  block(...protocols: readonly Protocol[]): void {
    for (const protocol of protocols) this.#blocked.add(protocol);
  }

  allow(...protocols: readonly Protocol[]): void {
    for (const protocol of protocols) this.#blocked.delete(protocol);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const line of this.#lines) line.destroy();
    for (const back of this.#backs.values()) back.close();
    this.#udp.close();
    await new Promise((resolve) => this.#tcp.close(resolve));
  }

  #swallows(protocol: Protocol, address: string | undefined): boolean {
    return address !== OUTSIDE && this.#blocked.has(protocol);
  }

  #backTo(from: { readonly address: string; readonly port: number }): UdpSocket {
    const name = `${from.address}:${from.port}`;
    const known = this.#backs.get(name);
    if (known) return known;
    const back = createSocket('udp4');
    back.on('message', (packet) => {
      if (!this.#swallows('udp', from.address)) this.#udp.send(packet, from.port, from.address);
    });
    this.#backs.set(name, back);
    return back;
  }

  #pass(near: Socket, node: Spot): void {
    const far = connect(node.port, node.address);
    const { remoteAddress } = near;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#lines.add(from);
      from.on('data', (bytes) => {
        if (!this.#swallows('tcp', remoteAddress)) to.write(bytes);
      });
      from.on('error', () => {});
      from.on('close', () => {
        this.#lines.delete(from);
        to.destroy();
      });
    }
  }
}
