import type { Output } from '@foyer/protocol';
import type { sfuRequests } from '@foyer/protocol/sfu';
import type { Clock } from '@foyer/server-kit';
import type { MediaEngine, MediaRouter } from '../media/engine.ts';

/** How long one probe may take, in ms. A browser gives up sooner. */
export const PROBE_LIFE_MS = 8_000;
/** How many there are at once on a node. Each is a router and up to three connections, and next to no packets. */
export const PROBES = 60;

type Probe = Output<(typeof sfuRequests)['probe:open']>;

/**
 * Connections by which browsers find out which way leads here. A probe is nobody's: it has a router of its own, in which there
 * is nothing to take and nothing is taken in, and it is gone within seconds.
 */
export class Probes {
  readonly #engine: MediaEngine;
  readonly #clock: Clock;
  /** Those being opened count as well. */
  #open = 0;

  constructor(engine: MediaEngine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  get count(): number {
    return this.#open;
  }

  /**
   * Opens one connection for each way, for a browser with this certificate. A node that is full, or has enough of them, has
   * something better to do: `capacity`.
   */
  async open({ fingerprint, relay }: { fingerprint: string; relay: boolean }): Promise<Probe | 'capacity'> {
    if (this.#open >= PROBES || this.#engine.load() === 'full') return 'capacity';
    this.#open++;
    const ends: (() => void)[] = [() => this.#open--];
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      for (const one of ends) one();
    };
    ends.push(this.#clock.after(PROBE_LIFE_MS, end));
    try {
      const router = await this.#engine.openRouter();
      ends.push(() => router.close());
      void router.died.then(end);
      const [udp, tcp, relayed] = await openWays(router, { fingerprint, relay, onDone: end });
      // It took so long that its time was up: then nothing stays of it.
      if (isOver) router.close();
      return { udp, tcp, relay: relayed };
    } catch (cause) {
      end();
      throw cause;
    }
  }
}

/** @param onDone called when the browser has hung up everywhere */
async function openWays(
  router: MediaRouter,
  { fingerprint, relay, onDone }: { fingerprint: string; relay: boolean; onDone: () => void },
) {
  // What comes through the relay comes as UDP.
  const ways = ['udp', 'tcp', ...(relay ? (['udp'] as const) : [])] as const;
  let open = ways.length;
  const transports = await Promise.all(ways.map((way) => router.openTransport(fingerprint, way)));
  for (const transport of transports) {
    let isUp = true;
    transport.onLine((state) => {
      if (state === 'up' || !isUp) return;
      isUp = false;
      open--;
      if (open === 0) onDone();
    });
  }
  const [udp, tcp, relayed] = transports.map(({ parameters }) => parameters);
  if (!udp || !tcp) throw new Error('a probe has at least two ways');
  return [udp, tcp, relayed ?? null] as const;
}
