import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { MeetingId, ParticipantId } from '@foyer/domain';
import { type PublicKey, reconnectTranscript } from '@foyer/protocol';
import { type Clock, randomSecret } from '@foyer/server-kit';

/** What leads back to one place: for one participant, with one key. */
export interface Place {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  readonly key: KeyObject;
}

export interface Proof {
  readonly meeting: MeetingId;
  readonly token: string;
  readonly fingerprint: string;
  /** When it was signed, in ms since the epoch. */
  readonly at: number;
  /** ECDSA with SHA-256 over `reconnectTranscript`, 64 bytes in base64url. */
  readonly signature: string;
}

interface Lineage extends Place {
  /** How many tokens there have been, and the latest of them that was used. */
  issued: number;
  used: number;
  /** Of the latest tokens, the newest last. */
  readonly hashes: string[];
  /** When it may be forgotten, in ms since the epoch. */
  until: number;
}

/** A signature older than this, in ms, was made for another moment. */
const PROOF_LIFE_MS = 60_000;
/** So many of somebody's latest tokens are remembered: those that count, and some to recognise a replay by. */
const REMEMBERED = 8;
/** How long a lineage is remembered without its participant being here, in ms: longer than a place is kept. */
const MEMORY_MS = 10 * 60_000;

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
  readonly #clock: Clock;
  readonly #lineages = new Map<ParticipantId, Lineage>();
  readonly #tokens = new Map<string, { readonly lineage: Lineage; readonly number: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The first token of somebody who asks to join. */
  first(place: Place): string {
    this.#sweep();
    const lineage = { ...place, issued: 0, used: 0, hashes: [], until: this.#clock.now() + MEMORY_MS };
    this.#lineages.set(place.participant, lineage);
    return this.#next(lineage);
  }

  /** Checks the proof and gives the next token. */
  use(
    proof: Proof,
  ):
    | { readonly ok: true; readonly place: Place; readonly next: string }
    | { readonly ok: false; readonly code: 'token-invalid' | 'token-replayed' | 'proof-invalid' } {
    const found = this.#tokens.get(hash(proof.token));
    if (!found || found.lineage.meeting !== proof.meeting) return { ok: false, code: 'token-invalid' };
    const { lineage, number } = found;
    if (!this.#isProven(proof, lineage.key)) return { ok: false, code: 'proof-invalid' };
    if (number < lineage.used) return { ok: false, code: 'token-replayed' };
    lineage.used = number;
    return { ok: true, place: lineage, next: this.#next(lineage) };
  }

  /** Keeps somebody's tokens for as long as they are here. */
  keep(participant: ParticipantId): void {
    const lineage = this.#lineages.get(participant);
    if (lineage) lineage.until = Number.POSITIVE_INFINITY;
  }

  /** They are gone: for a while their tokens can still be told what became of them. */
  release(participant: ParticipantId): void {
    const lineage = this.#lineages.get(participant);
    if (lineage) lineage.until = this.#clock.now() + MEMORY_MS;
  }

  #isProven({ signature, ...signed }: Proof, key: KeyObject): boolean {
    if (Math.abs(this.#clock.now() - signed.at) > PROOF_LIFE_MS) return false;
    const transcript = Buffer.from(reconnectTranscript(signed));
    return verify('sha256', transcript, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  }

  #next(lineage: Lineage): string {
    const token = randomSecret();
    const key = hash(token);
    lineage.hashes.push(key);
    this.#tokens.set(key, { lineage, number: ++lineage.issued });
    while (lineage.hashes.length > REMEMBERED) this.#tokens.delete(lineage.hashes.shift() ?? '');
    return token;
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [participant, { until, hashes }] of this.#lineages) {
      if (until > now) continue;
      for (const key of hashes) this.#tokens.delete(key);
      this.#lineages.delete(participant);
    }
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
