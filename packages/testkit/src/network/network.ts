import { systemClock } from '@foyer/server-kit';
import { freePort } from '@foyer/server-kit/testing';
import { type Path, Pipe, type PipeOptions, Relay } from '@foyer/sfu/testing';
import { TcpRelay } from './tcpRelay.ts';

/** What a network does in both directions alike. */
type Conditions = Omit<PipeOptions, 'clock' | 'delayMs'> & { readonly rttMs?: number };

const SERVER = '127.0.0.1';
/** A browser goes where the node tells it to, to the node's own port: that is here at another address of the loopback. */
const IN_FRONT = '127.0.0.2';

/**
 * A network around a `Stack`, as good or as bad as it is told to be: all that browsers send goes through it, by HTTP, by
 * WebSocket, and by UDP and TCP for media. Pages and servers know nothing of it.
 */
export class Network implements AsyncDisposable {
  /** What the stack has to be started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** By which way whoever connects from now on is led; those who have are not concerned. They share what it lets through. */
  path: Path;
  readonly #relays: AsyncDisposable[];

  private constructor(environment: Record<string, string>, path: Path) {
    this.environment = environment;
    this.path = path;
    this.#relays = [];
  }

  static async open(conditions: Conditions = {}): Promise<Network> {
    const [entrance, server, media] = [await freePort(), await freePort(), await freePort()];
    const network = new Network(
      {
        PORT: String(server),
        PUBLIC_URL: `http://localhost:${entrance}`,
        MEDIA_PORT: String(media),
        MEDIA_ADDRESS: IN_FRONT,
      },
      pathOf(conditions),
    );
    const path = () => network.path;
    const [at, target] = [{ address: IN_FRONT, port: media } as const, { address: SERVER, port: media } as const];
    network.#relays.push(
      await Relay.to(target, { at, path, remembers: false }),
      await TcpRelay.listen({ at, target, path }),
      await TcpRelay.listen({
        at: { address: SERVER, port: entrance },
        target: { address: SERVER, port: server },
        path,
      }),
    );
    return network;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const relay of this.#relays) await relay[Symbol.asyncDispose]();
  }
}

/** A way through a network like that. */
export function pathOf({ rttMs = 0, ...rest }: Conditions): Path {
  const pipe = () => new Pipe({ clock: systemClock, delayMs: rttMs / 2, ...rest });
  return { up: pipe(), down: pipe() };
}
