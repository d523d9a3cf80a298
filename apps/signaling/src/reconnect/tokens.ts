import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { MeetingId, ParticipantId } from '@foyer/domain';
import { type PublicKey, reconnectTranscript } from '@foyer/protocol';
import { type Clock, randomSecret } from '@foyer/server-kit';
import type { LineageStore, Place } from './store.ts';

export interface Proof {
  readonly meeting: MeetingId;
  readonly token: string;
  readonly fingerprint: string;
  /** When it was signed, in ms since the epoch. */
  readonly at: number;
  /** ECDSA with SHA-256 over `reconnectTranscript`, 64 bytes in base64url. */
  readonly signature: string;
}

/** A signature older than this, in ms, was made for another moment. */
const PROOF_LIFE_MS = 60_000;
/** How long a lineage is remembered without its participant being here, in ms: longer than a place is kept. */
const MEMORY_MS = 10 * 60_000;
/** How often those whose time has come are looked for, in ms: it takes a look at every line there is. */
const FORGET_EVERY_MS = 60_000;

/** Takes in a browser's public key; null when it is not a point of the curve. */
export function keyOf({ x, y }: PublicKey): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}

/**
 * Reconnect tokens (TK-5, TK-6): 256 random bits, kept as hashes only, and worth nothing without a signature by the key
 * that the browser made and cannot export.
 *
 * Every use gives the next one. A token is void as soon as a later one has been used, and no sooner: an answer that is
 * lost on the way must not lock anybody out.
 */
export class ReconnectTokens {
  readonly #store: LineageStore;
  readonly #clock: Clock;
  /** Whose tokens are known to be kept: most changes are about people who have been here for long. */
  readonly #kept = new Set<ParticipantId>();
  #forgottenAt = Number.NEGATIVE_INFINITY;

  constructor(store: LineageStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The first token of somebody who asks to join. */
  async first(place: Place): Promise<string> {
    const now = this.#clock.now();
    if (now - this.#forgottenAt > FORGET_EVERY_MS) {
      this.#forgottenAt = now;
      await this.#store.forget(now);
    }
    const token = randomSecret();
    await this.#store.begin(place, { token: hash(token), until: now + MEMORY_MS });
    return token;
  }

  /** Checks the proof and gives the next token. */
  async use(
    proof: Proof,
  ): Promise<
    | { readonly ok: true; readonly place: Place; readonly next: string }
    | { readonly ok: false; readonly code: 'token-invalid' | 'token-replayed' | 'proof-invalid' }
  > {
    const found = await this.#store.find(hash(proof.token));
    if (!found || found.place.meeting !== proof.meeting) return { ok: false, code: 'token-invalid' };
    const { place, number } = found;
    if (!this.#isProven(proof, place.key)) return { ok: false, code: 'proof-invalid' };
    const next = randomSecret();
    const followed = await this.#store.follow(place.participant, { number, next: hash(next) });
    return followed ? { ok: true, place, next } : { ok: false, code: 'token-replayed' };
  }

  /** Keeps somebody's tokens for as long as they are here. */
  async keep(participants: readonly ParticipantId[]): Promise<void> {
    const others = participants.filter((participant) => !this.#kept.has(participant));
    if (others.length === 0) return;
    await this.#store.keep(others, null);
    for (const participant of others) this.#kept.add(participant);
  }

  /** They are gone: for a while their tokens can still be told what became of them. */
  async release(participants: readonly ParticipantId[]): Promise<void> {
    for (const participant of participants) this.#kept.delete(participant);
    if (participants.length > 0) await this.#store.keep(participants, this.#clock.now() + MEMORY_MS);
  }

  #isProven({ signature, ...signed }: Proof, publicKey: PublicKey): boolean {
    if (Math.abs(this.#clock.now() - signed.at) > PROOF_LIFE_MS) return false;
    const key = keyOf(publicKey);
    if (!key) return false;
    const transcript = Buffer.from(reconnectTranscript(signed));
    return verify('sha256', transcript, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
