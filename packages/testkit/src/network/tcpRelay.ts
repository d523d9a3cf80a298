import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Path, Pipe, Spot } from '@foyer/sfu/testing';

export interface TcpRelayOptions {
  readonly at: Spot;
  readonly target: Spot;
  /** By which way whoever connects just now is led, from then on. */
  readonly path: () => Path;
}

/**
 * A TCP line to a server that is as long and as narrow as networks are. Opening one takes a round trip, as it does over a
 * network; nothing is lost, because whoever sends would send it again.
 */
export class TcpRelay implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly spot: Spot;

  private constructor(server: Server, { target, path }: TcpRelayOptions) {
    this.#server = server;
    const { address, port } = server.address() as AddressInfo;
    this.spot = { address, port };
    server.on('connection', (near) => {
      this.#keep(near);
      const { up, down } = path();
      // What the two sides of a handshake cost; whoever connects has been told too early that it is done.
      up.carry(0, () => {
        const far = this.#keep(connect({ host: target.address, port: target.port, allowHalfOpen: true }));
        far.once('connect', () =>
          down.carry(0, () => {
            lead(near, far, up);
            lead(far, near, down);
          }),
        );
        far.once('error', () => near.destroy());
      });
    });
  }

  static async listen(options: TcpRelayOptions): Promise<TcpRelay> {
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true });
    server.listen(options.at.port, options.at.address);
    await once(server, 'listening');
    return new TcpRelay(server, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

/** All that comes from one goes to the other, its end included. */
function lead(from: Socket, to: Socket, pipe: Pipe): void {
  from.on('data', (bytes) => {
    pipe.carry(bytes.length, () => {
      to.write(bytes);
      from.resume();
    });
    // Else all that there is to send would stand in line here, where a real sender would notice.
    if (pipe.isFull) from.pause();
  });
  from.once('end', () => pipe.carry(0, () => to.end()));
  from.once('close', (hadError) => hadError && pipe.carry(0, () => to.destroy()));
  from.resume();
}
