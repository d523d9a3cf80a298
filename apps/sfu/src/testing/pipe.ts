import type { Clock } from '@foyer/server-kit';
import { Chance } from '@foyer/server-kit/testing';

/** What a network does, in one direction, to what is sent over it; nothing unless it is said. */
export interface PipeOptions {
  readonly clock: Clock;
  /** How long everything is under way, in ms. */
  readonly delayMs?: number;
  /** What share of the packets is lost, from 0 to 1. */
  readonly loss?: number;
  /** Which packets those are: the same seed, the same ones. */
  readonly seed?: number;
  /** How much gets through, in bit/s; the rest waits in line. */
  readonly bitrate?: number;
  /** How long that line is, in ms: a packet that would wait for longer is dropped. */
  readonly queueMs?: number;
}

/** So much goes out at once after a pause, in ms of the rate. */
const BURST_MS = 20;
const QUEUE_MS = 300;

/** One direction of a network: it delays, loses, and lets only so much through. Nothing overtakes anything. */
export class Pipe {
  readonly #options: PipeOptions;
  readonly #chance: Chance;
  readonly #underWay: { readonly at: number; readonly arrive: () => void }[] = [];
  /** When everything that has been taken on has gone out. */
  #freeAt = 0;
  #isWaiting = false;
  /** How many packets have been let through, lost by chance, and dropped because the line was full. */
  passed = 0;
  lost = 0;
  dropped = 0;

  constructor(options: PipeOptions) {
    this.#options = options;
    this.#chance = new Chance(options.seed ?? 1);
  }

  /** How long a packet would wait that came now, in ms; the way itself not counted. */
  get backlogMs(): number {
    return Math.max(0, this.#freeAt - this.#options.clock.now());
  }

  get isFull(): boolean {
    return this.backlogMs > (this.#options.queueMs ?? QUEUE_MS);
  }

  /** Sends a packet, which may get lost. */
  send(bytes: number, arrive: () => void): void {
    const { loss = 0, queueMs = QUEUE_MS } = this.#options;
    // Thrown for each, whatever becomes of it: what is lost does not depend on how fast things went.
    const isLost = this.#chance.whole(1_000_000) < loss * 1_000_000;
    if (this.backlogMs + this.#msFor(bytes) > queueMs) this.dropped++;
    else if (isLost) this.lost++;
    else this.carry(bytes, arrive);
  }

  /** Sends what does not get lost: a part of a stream, which somebody would send again until it is there. */
  carry(bytes: number, arrive: () => void): void {
    const { clock, delayMs = 0 } = this.#options;
    this.passed++;
    this.#freeAt = Math.max(this.#freeAt, clock.now() - BURST_MS) + this.#msFor(bytes);
    const at = Math.max(this.#freeAt, clock.now()) + delayMs;
    if (at <= clock.now() && this.#underWay.length === 0) return arrive();
    this.#underWay.push({ at, arrive });
    this.#wait();
  }

  #msFor(bytes: number): number {
    const { bitrate } = this.#options;
    return bitrate === undefined ? 0 : (bytes * 8_000) / bitrate;
  }

  #wait(): void {
    const [first] = this.#underWay;
    if (!first || this.#isWaiting) return;
    this.#isWaiting = true;
    const { clock } = this.#options;
    clock.after(Math.max(0, first.at - clock.now()), () => {
      this.#isWaiting = false;
      // Timers are of whole ms, and may be a little early.
      while ((this.#underWay[0]?.at ?? Number.POSITIVE_INFINITY) <= clock.now() + 0.5) this.#underWay.shift()?.arrive();
      this.#wait();
    });
  }
}

/** The way between somebody and the servers: what they send goes up, what they are sent comes down. */
export interface Path {
  readonly up: Pipe;
  readonly down: Pipe;
}
