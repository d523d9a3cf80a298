import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RtpParameters, TransportParameters } from '@foyer/protocol';
import { selfSigned } from '@foyer/server-kit';
import { Peer, type PeerCredentials } from '@foyer/sfu/testing/peer';
import { Ear } from './ear.ts';
import { spotOf } from './hall.ts';
import type { Recording } from './recording/recording.ts';
import { Pace } from './replay/pace.ts';
import { Sender, type Tapes, tapesOf } from './replay/sender.ts';

/** What bots of one bench have in common. */
export interface Studio {
  readonly tapes: Tapes;
  readonly pace: Pace;
  readonly identity: Awaited<ReturnType<typeof selfSigned>>;
  /** Of this machine, that bots send from; the loopback unless given. */
  readonly address?: string;
}

export async function newStudio(recording: Recording): Promise<Studio & Disposable> {
  const pace = new Pace();
  const identity = await newIdentity();
  return { tapes: tapesOf(recording), pace, identity, [Symbol.dispose]: () => pace[Symbol.dispose]() };
}

/** A certificate for all bots of a process. */
export async function newIdentity(): Promise<Studio['identity']> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bots-'));
  try {
    return await selfSigned(folder, 'localhost');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Somebody without a browser, in a meeting: both connections, what they send, and what comes in. */
export class Presence implements Disposable {
  readonly sender: Sender;
  readonly #studio: Studio;
  readonly #up: Peer;
  readonly #down: Peer;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#up = new Peer('SendOnly', studio.identity, studio.address);
    this.#down = new Peer('RecvOnly', studio.identity, studio.address);
    this.sender = new Sender(this.#up, studio.tapes);
  }

  /** Of both connections, for servers that ask for them. */
  async credentials(): Promise<{ readonly send: PeerCredentials; readonly receive: PeerCredentials }> {
    return { send: await this.#up.credentials(), receive: await this.#down.credentials() };
  }

  /** @returns when both lines are up */
  async connect({ send, receive }: { send: TransportParameters; receive: TransportParameters }): Promise<void> {
    await Promise.all([this.connectSending(send), this.connectReceiving(receive)]);
  }

  async connectSending(parameters: TransportParameters): Promise<void> {
    await this.#up.connect({ parameters }, spotOf(parameters));
    this.#studio.pace.add(this.sender);
  }

  async connectReceiving(parameters: TransportParameters): Promise<void> {
    await this.#down.connect({ parameters }, spotOf(parameters));
  }

  /** Counts what comes in from now on. @param sounds how sound comes in; anything else is a picture */
  hear(sounds: readonly RtpParameters[]): Ear {
    const types = sounds.flatMap(({ codecs }) => codecs.map(({ payloadType }) => payloadType));
    const ear = new Ear(new Set(types));
    this.#down.listen((packet) => ear.take(packet));
    return ear;
  }

  [Symbol.dispose](): void {
    this.#studio.pace.remove(this.sender);
    this.#up[Symbol.dispose]();
    this.#down[Symbol.dispose]();
  }
}
