import type { TransportParameters } from '@foyer/protocol';
import { Relay } from '@foyer/sfu/testing';
import { Peer } from '@foyer/sfu/testing/peer';
import { cpuMsOf } from './cpu.ts';
import { Pace } from './replay/pace.ts';
import { Sender, type Tapes } from './replay/sender.ts';
import type { Forwarded, MediaServer } from './server.ts';

/** Which copy of a camera is forwarded: the largest, as to everybody who looks at one large place. */
const COPY = 2;
/** How often it is looked whether all of it comes, after a pause, and for how long at most. */
const LEAD = { lookEveryMs: 250, looks: 24, enough: 0.95 };

/** What forwarding took. */
export interface Took {
  /** How many packets went out, to all who take them together. */
  readonly packets: number;
  /** The same in Mbit, encrypted, without UDP and IP. */
  readonly mbit: number;
  /** Of the server, in ms: all its processes and threads. */
  readonly cpuMs: number;
  /** How many of all that should have come did come, from 0 to 1: at the one on whose line one listens in. */
  readonly arrived: number;
}

export interface HallOptions {
  readonly what: Forwarded;
  readonly senders: number;
  readonly takers: number;
  readonly tapes: Tapes;
}

/** People who send and people who take, at a media server: real connections, without codecs. */
export class Hall {
  readonly #server: MediaServer;
  readonly #what: Forwarded;
  readonly #senders: readonly Sender[];
  readonly #peers: readonly Peer[];
  readonly #takers: number;
  readonly #wire: Relay;
  readonly #pace = new Pace();

  private constructor(
    server: MediaServer,
    parts: { what: Forwarded; senders: Sender[]; peers: Peer[]; takers: number; wire: Relay },
  ) {
    this.#server = server;
    this.#what = parts.what;
    this.#senders = parts.senders;
    this.#peers = parts.peers;
    this.#takers = parts.takers;
    this.#wire = parts.wire;
    for (const sender of parts.senders) this.#pace.add(sender);
  }

  static async fill(server: MediaServer, { what, senders, takers, tapes }: HallOptions): Promise<Hall> {
    const peers: Peer[] = [];
    const come = async (role: 'sends' | 'takes', through?: (parameters: TransportParameters) => Promise<Relay>) => {
      const peer = new Peer(role === 'sends' ? 'SendOnly' : 'RecvOnly');
      peers.push(peer);
      const parameters = await server.open(role, peer.fingerprint);
      const wire = await through?.(parameters);
      await peer.connect({ parameters }, wire?.spot ?? spotOf(parameters));
      return { peer, wire };
    };
    const those: Sender[] = [];
    while (those.length < senders) those.push(new Sender((await come('sends')).peer, tapes));
    const { wire } = await come('takes', (parameters) => Relay.to(spotOf(parameters)));
    for (let one = 1; one < takers; one++) await come('takes');
    if (!wire) throw new Error('nobody listens in');
    return new Hall(server, { what, senders: those, peers, takers, wire });
  }

  /** Everybody who sends does so, for so long in ms. */
  async forward(forMs: number): Promise<Took> {
    for (const sender of this.#senders)
      if (this.#what === 'sound') sender.open('speaks');
      else sender.meet(COPY);
    await this.#untilAllComes();
    const before = { cpuMs: cpuMsOf(this.#server.pid), sent: this.#sent(), came: this.#wire.received.length };
    await pause(forMs);
    const [cpuMs, sent] = [cpuMsOf(this.#server.pid) - before.cpuMs, this.#sent() - before.sent];
    const came = this.#wire.received.slice(before.came);
    for (const sender of this.#senders) sender.stop();
    const bytes = came.reduce((sum, { length }) => sum + length, 0);
    return {
      packets: sent * this.#takers,
      mbit: (bytes * 8 * this.#takers) / 1e6,
      cpuMs,
      arrived: came.length / sent,
    };
  }

  async empty(): Promise<void> {
    this.#pace[Symbol.dispose]();
    for (const peer of this.#peers) peer[Symbol.dispose]();
    await this.#wire[Symbol.asyncDispose]();
    this.#server.close();
  }

  /** A node begins with the smallest copy, and needs a second or two until it knows that it can change to another. */
  async #untilAllComes(): Promise<void> {
    for (let look = 0; look < LEAD.looks; look++) {
      const before = { sent: this.#sent(), came: this.#wire.received.length };
      await pause(LEAD.lookEveryMs);
      const [sent, came] = [this.#sent() - before.sent, this.#wire.received.length - before.came];
      if (sent > 0 && came >= sent * LEAD.enough && came <= sent / LEAD.enough) return;
    }
  }

  #sent(): number {
    return this.#senders.reduce((sum, sender) => sum + sender.sent(this.#what === 'sound' ? 'voice' : COPY), 0);
  }
}

/** Where a transport is reached over UDP. */
export function spotOf({ iceCandidates }: TransportParameters) {
  const candidate = iceCandidates.find((one) => one['protocol'] === 'udp');
  return { address: String(candidate?.['address']), port: Number(candidate?.['port']) };
}

const pause = (forMs: number) => new Promise((resolve) => setTimeout(resolve, forMs));
