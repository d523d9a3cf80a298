import type { ParticipantId } from '@foyer/domain';
import { voiceOf } from '@foyer/protocol';
import { meterOf } from './meter.ts';
import { isSpeech, loudness, speakingNow } from './speaking.ts';
import type { Who } from './streams.ts';

/** How often loudness is looked at, in ms. */
const INTERVAL_MS = 100;
/** A level that is older than this, in ms, belongs to a packet of the past. */
const FRESH_MS = 300;

/** How loud everybody is. Goes around the store: ten times a second is too often to draw a page. */
export class Levels {
  readonly #onSpeaking: (who: Who[]) => void;
  readonly #meters = new Map<Who, () => number>();
  readonly #slots = new Map<string, RTCRtpReceiver>();
  readonly #voices = new Map<number, ParticipantId>();
  readonly #listeners = new Map<Who, Set<(level: number) => void>>();
  readonly #heardAt = new Map<Who, number>();
  readonly #timer: ReturnType<typeof setInterval>;
  #speaking = '';

  constructor(onSpeaking: (who: Who[]) => void) {
    this.#onSpeaking = onSpeaking;
    this.#timer = setInterval(() => this.#look(), INTERVAL_MS);
  }

  /** Measures one's own track. */
  watchTrack(who: Who, track: MediaStreamTrack | null): void {
    this.forget(who);
    if (track) this.#meters.set(who, meterOf(track));
  }

  /** In a slot packets say whose voice it is, and how loud it is (RFC 6464). */
  watchSlot(slot: string, receiver: RTCRtpReceiver): void {
    this.#slots.set(slot, receiver);
  }

  forgetSlot(slot: string): void {
    this.#slots.delete(slot);
  }

  /** Everybody whose voice may be heard: packets name them by a number only. */
  know(people: readonly ParticipantId[]): void {
    const known = new Set(this.#voices.values());
    for (const who of people) {
      if (!known.delete(who)) this.#voices.set(voiceOf(who), who);
    }
    for (const gone of known) {
      this.#voices.delete(voiceOf(gone));
      this.forget(gone);
    }
  }

  forget(who: Who): void {
    this.#meters.delete(who);
    this.#heardAt.delete(who);
    for (const listener of this.#listeners.get(who) ?? []) listener(0);
  }

  subscribe(who: Who, listener: (level: number) => void): () => void {
    const listeners = this.#listeners.get(who) ?? new Set();
    this.#listeners.set(who, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#meters.clear();
    this.#slots.clear();
  }

  #look(): void {
    const now = performance.now();
    for (const [who, level] of this.#measured()) {
      if (isSpeech(level)) this.#heardAt.set(who, now);
      for (const listener of this.#listeners.get(who) ?? []) listener(loudness(level));
    }
    const speaking = speakingNow(this.#heardAt, now);
    const key = speaking.join();
    if (key === this.#speaking) return;
    this.#speaking = key;
    this.#onSpeaking(speaking);
  }

  /** How loud everybody is just now, from 0 to 1. */
  #measured(): ReadonlyMap<Who, number> {
    const levels = new Map<Who, number>([...this.#voices.values()].map((who) => [who, 0]));
    for (const [who, measure] of this.#meters) levels.set(who, measure());
    for (const receiver of this.#slots.values()) {
      const heard = newest(receiver.getContributingSources());
      const who = this.#voices.get(heard?.source ?? 0);
      if (who !== undefined) levels.set(who, Math.max(levels.get(who) ?? 0, heard?.audioLevel ?? 0));
    }
    return levels;
  }
}

/** Browsers list whoever was heard within ten seconds; the newest is the one who is heard, unless that is past as well. */
function newest(sources: readonly RTCRtpContributingSource[]): RTCRtpContributingSource | null {
  const [latest] = [...sources].sort((one, other) => other.timestamp - one.timestamp);
  const isFresh = latest && performance.timeOrigin + performance.now() - latest.timestamp < FRESH_MS;
  return isFresh ? latest : null;
}
