import type { ParticipantId } from '@foyer/domain';
import { type Attachment, type TransportParameters, voiceOf } from '@foyer/protocol';
import { Relay } from '@foyer/sfu/testing';
import { Peer, peerRtp } from '@foyer/sfu/testing/peer';
import { attach } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import type { Attacker } from './attacker.ts';
import type { Ground, Honest } from './ground.ts';

/** These are real packets: on a busy machine they take their time. */
const PATIENT = { timeout: 10_000 };

interface Who {
  readonly name: string;
  readonly at: Honest;
}

/** Somebody inside who speaks, over a real connection. */
export class Speaker implements Disposable {
  readonly person: Attacker;
  readonly producer: string;
  readonly attached: Attachment;
  readonly #peer: Peer;

  private constructor(parts: { person: Attacker; producer: string; attached: Attachment; peer: Peer }) {
    this.person = parts.person;
    this.producer = parts.producer;
    this.attached = parts.attached;
    this.#peer = parts.peer;
  }

  static async joins(ground: Ground, who: Who): Promise<Speaker> {
    const { person, attached, peer } = await attachedAs(ground, who, 'SendOnly');
    const published = await person.asks('media:publish', { source: 'microphone', rtpParameters: peerRtp });
    expect(published).toMatchObject({ ok: true });
    await peer.connect({ parameters: attached.send }, spotOf(attached.send));
    const { producer } = published.data as { producer: string };
    return new Speaker({ person, producer, attached, peer });
  }

  /** Sends so many packets, whatever the server thinks of it. */
  say(times: number): void {
    this.#peer.say(times);
  }

  /** Waits until the node has ended their connection. */
  async isOver(): Promise<void> {
    await expect.poll(() => this.#peer.isOpen, PATIENT).toBe(false);
  }

  [Symbol.dispose](): void {
    this.#peer[Symbol.dispose]();
  }
}

/** Somebody inside who listens, over a real connection, on which all that comes in is counted. */
export class Listener implements AsyncDisposable {
  readonly person: Attacker;
  readonly attached: Attachment;
  readonly #peer: Peer;
  readonly #relay: Relay;

  private constructor(parts: { person: Attacker; attached: Attachment; peer: Peer; relay: Relay }) {
    this.person = parts.person;
    this.attached = parts.attached;
    this.#peer = parts.peer;
    this.#relay = parts.relay;
  }

  static async joins(ground: Ground, who: Who): Promise<Listener> {
    const { person, attached, peer } = await attachedAs(ground, who, 'RecvOnly');
    const relay = await Relay.to(spotOf(attached.receive));
    await peer.connect({ parameters: attached.receive }, relay.spot);
    return new Listener({ person, attached, peer, relay });
  }

  /** How many packets of somebody's voice have come, in whichever slot. */
  heard({ participant }: Attacker): number {
    const streams = new Set(this.attached.slots.map(({ rtpParameters }) => rtpParameters.encodings?.[0]?.ssrc));
    const voice = voiceOf(participant as ParticipantId);
    return this.#relay.received.filter((packet) => {
      // The header of RFC 3550 is not encrypted: after whose stream it is, it says who contributed to it.
      const contributors = packet.readUInt8(0) & 0x0f;
      return streams.has(packet.readUInt32BE(8)) && contributors === 1 && packet.readUInt32BE(12) === voice;
    }).length;
  }

  /** Waits until so many packets of somebody's voice have come, and no more. */
  async hears(person: Attacker, times: number): Promise<void> {
    await expect.poll(() => this.heard(person), PATIENT).toBe(times);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#peer[Symbol.dispose]();
    await this.#relay[Symbol.asyncDispose]();
  }
}

/** Somebody is admitted and trades their media token, for the certificate of a peer. */
async function attachedAs(ground: Ground, { name, at }: Who, direction: 'SendOnly' | 'RecvOnly') {
  const peer = new Peer(direction);
  const person = ground.attacker(name);
  person.fingerprint = peer.fingerprint;
  await person.joins(at.meeting);
  await at.organizer.asks('lobby:admit', { participant: person.participant });
  const { capabilities } = (await person.looks(at.meeting)).body.data as { capabilities: object };
  const answer = await attach(person, { capabilities });
  expect(answer).toMatchObject({ ok: true });
  return { person, attached: answer.data as Attachment, peer };
}

function spotOf({ iceCandidates }: TransportParameters) {
  const candidate = iceCandidates.find((one) => one['protocol'] === 'udp');
  return { address: String(candidate?.['address']), port: Number(candidate?.['port']) };
}
