import { audioContext } from './audioContext.ts';
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
    if (!track) return;
    const context = audioContext();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#meters.set(who, () => {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    });
  }

  /** Reads the level that travels with somebody else's packets (RFC 6464). */
  watchReceiver(who: Who, receiver: RTCRtpReceiver): void {
    this.#meters.set(who, () => {
      const [latest] = receiver.getSynchronizationSources();
      const fresh = latest && performance.timeOrigin + performance.now() - latest.timestamp < FRESH_MS;
      return fresh ? (latest.audioLevel ?? 0) : 0;
    });
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
  }

  #look(): void {
    const now = performance.now();
    for (const [who, measure] of this.#meters) {
      const level = measure();
      if (isSpeech(level)) this.#heardAt.set(who, now);
      for (const listener of this.#listeners.get(who) ?? []) listener(loudness(level));
    }
    const speaking = speakingNow(this.#heardAt, now);
    const key = speaking.join();
    if (key === this.#speaking) return;
    this.#speaking = key;
    this.#onSpeaking(speaking);
  }
}
