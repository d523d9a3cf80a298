import type { Reply, routes, Unreachable, Way } from '@foyer/protocol';
import { NOTHING_KNOWN, type PreflightView } from './known.ts';
import { networkChanges } from './networkChanges.ts';
import { type Trial, tryWay } from './tryWay.ts';
import type { Came, Ways } from './verdict.ts';

type Opening = Reply<(typeof routes)['preflight:open']> | Unreachable;

export interface PreflightOptions {
  /** Asks for connections to try, for a certificate with this fingerprint; in time, or it counts as no. */
  readonly open: (fingerprint: string, patienceMs: number) => Promise<Opening>;
  readonly onView: (view: PreflightView) => void;
  readonly certificate: () => Promise<{ readonly certificate: RTCCertificate; readonly fingerprint: string }>;
  /** Tries one way; another in tests. */
  readonly attempt?: (trial: Trial, over: AbortSignal) => Promise<Came>;
}

/** What does not lead to the node after so long, in ms, does not. The server has as much for its answer. */
export const WAY_PATIENCE_MS = 4_000;
/** So soon after the last time nothing is tried again just because the network seems to be another, in ms. */
const PAUSE_MS = 5_000;

/**
 * Tries, before a meeting, by which ways sound and pictures would go: all at once, beside everything else, and again when the
 * network changes. Nobody waits for it.
 */
export class Preflight {
  readonly #options: PreflightOptions;
  #view = NOTHING_KNOWN;
  #run: AbortController | null = null;
  #lastEnd = 0;
  #stopWatching: (() => void) | null = null;

  constructor(options: PreflightOptions) {
    this.#options = options;
  }

  /** Begins, and goes on watching the network. */
  start(): void {
    this.#stopWatching ??= networkChanges({
      onChange: () => {
        if (Date.now() - this.#lastEnd >= PAUSE_MS) void this.#try(false);
      },
      onOffline: () => {
        this.#run?.abort();
        this.#run = null;
        this.#lastEnd = 0;
        this.#show(NOTHING_KNOWN);
      },
    });
    void this.#try(false);
  }

  /** Somebody wants to know. */
  again(): void {
    if (this.#stopWatching) void this.#try(true);
  }

  /** Ends it, whatever is under way; what is known is forgotten. */
  stop(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#run?.abort();
    this.#run = null;
    if (this.#view !== NOTHING_KNOWN) this.#show(NOTHING_KNOWN);
  }

  async #try(wanted: boolean): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    // Whoever has asked once goes on reading.
    const asked = wanted || this.#view.asked;
    this.#show({ ...this.#view, running: true, asked });
    const ways = await this.#all(run).catch(() => null);
    if (this.#run !== run) return;
    this.#run = null;
    this.#lastEnd = Date.now();
    this.#show({ running: false, ways, asked });
  }

  /** Null when it cannot be known: Foyer was not reached, or said no. */
  async #all(run: AbortController): Promise<Ways | null> {
    const { certificate, fingerprint } = await this.#options.certificate();
    if (run.signal.aborted) return null;
    const opened = await this.#options.open(fingerprint, WAY_PATIENCE_MS);
    if (!opened.ok || run.signal.aborted) return null;
    const { probe, relay } = opened.data;
    const timer = setTimeout(() => run.abort(), WAY_PATIENCE_MS);
    const attempt = this.#options.attempt ?? tryWay;
    const by = (way: Way): Promise<Came> => {
      const connection = probe[way];
      if (connection === null || (way === 'relay' && relay === null)) return Promise.resolve(null);
      return attempt({ connection, certificate, relay: way === 'relay' ? relay : null }, run.signal);
    };
    try {
      const [udp, tcp, relayed] = await Promise.all([by('udp'), by('tcp'), by('relay')]);
      return { udp, tcp, relay: relayed };
    } finally {
      clearTimeout(timer);
    }
  }

  #show(view: PreflightView): void {
    this.#view = view;
    this.#options.onView(view);
  }
}
