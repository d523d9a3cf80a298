import type { TransportParameters } from '@foyer/protocol';
import { Relay } from '@foyer/sfu/testing';
import { Peer } from '@foyer/sfu/testing/peer';
import { cpuMsOf } from './cpu.ts';
import type { MediaServer } from './server.ts';

/** Browsers send a packet every so many ms. */
const PACKET_MS = 20;

/** What forwarding took. */
export interface Forwarded {
  /** How many packets went out to listeners. */
  readonly packets: number;
  /** Of the server, in ms: all its processes and threads. */
  readonly cpuMs: number;
  /** How many of all that should have come did come, from 0 to 1: at the one listener on whose line one listens in. */
  readonly arrived: number;
}

/** People who talk and people who listen, at a media server: real connections, without codecs. */
export class Hall {
  readonly #server: MediaServer;
  readonly #talkers: readonly Peer[];
  readonly #listeners: readonly Peer[];
  readonly #wire: Relay;

  private constructor(parts: { server: MediaServer; talkers: Peer[]; listeners: Peer[]; wire: Relay }) {
    this.#server = parts.server;
    this.#talkers = parts.talkers;
    this.#listeners = parts.listeners;
    this.#wire = parts.wire;
  }

  static async fill(
    server: MediaServer,
    { talkers, listeners }: { talkers: number; listeners: number },
  ): Promise<Hall> {
    const come = async (role: 'talks' | 'listens', through?: (parameters: TransportParameters) => Promise<Relay>) => {
      const peer = new Peer(role === 'talks' ? 'SendOnly' : 'RecvOnly');
      const parameters = await server.open(role, peer.fingerprint);
      const wire = await through?.(parameters);
      await peer.connect({ parameters }, wire?.spot ?? spotOf(parameters));
      return { peer, wire };
    };
    const those = { talkers: [] as Peer[], listeners: [] as Peer[] };
    for (let one = 0; one < talkers; one++) those.talkers.push((await come('talks')).peer);
    const watched = await come('listens', (parameters) => Relay.to(spotOf(parameters)));
    those.listeners.push(watched.peer);
    while (those.listeners.length < listeners) those.listeners.push((await come('listens')).peer);
    if (!watched.wire) throw new Error('nobody listens in');
    return new Hall({ server, ...those, wire: watched.wire });
  }

  /** Everybody who talks does so, for so long in ms. */
  async talk(forMs: number): Promise<Forwarded> {
    const before = cpuMsOf(this.#server.pid);
    const heard = this.#wire.received.length;
    const said = await talkAll(this.#talkers, forMs);
    const sent = said * this.#talkers.length;
    return {
      packets: sent * this.#listeners.length,
      cpuMs: cpuMsOf(this.#server.pid) - before,
      arrived: (this.#wire.received.length - heard) / sent,
    };
  }

  async empty(): Promise<void> {
    for (const peer of [...this.#talkers, ...this.#listeners]) peer[Symbol.dispose]();
    await this.#wire[Symbol.asyncDispose]();
    this.#server.close();
  }
}

/** Where a transport is reached over UDP. */
export function spotOf({ iceCandidates }: TransportParameters) {
  const candidate = iceCandidates.find((one) => one['protocol'] === 'udp');
  return { address: String(candidate?.['address']), port: Number(candidate?.['port']) };
}

/** All of them talk for so long, in ms. @returns how many packets each has sent */
export async function talkAll(talkers: readonly Peer[], forMs: number): Promise<number> {
  const hush = talking(talkers);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  const said = hush();
  // The last ones are on their way.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return said;
}

/** All of them talk until they are hushed, which tells how many packets each has sent. */
export function talking(talkers: readonly Peer[]): () => number {
  const from = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - from) / PACKET_MS) - said;
    for (const talker of talkers) talker.say(due);
    said += due;
  }, PACKET_MS);
  return () => {
    clearInterval(timer);
    return said;
  };
}
