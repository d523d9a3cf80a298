import { meterOf } from './meter.ts';
import { isSpeech } from './speaking.ts';

/** How often it is listened, in ms. */
const INTERVAL_MS = 100;
/** Of so many last looks, so many have to be speech: a cough is none, and a pause between words does not end it. */
const [LOOKS, ENOUGH] = [15, 9];
/** How often somebody is reminded at the most, in ms. */
const AGAIN_MS = 30_000;

/** Whether somebody who is muted seems to be talking to the others: told at most every half minute. Pure but for what it remembers. */
export class TalksMuted {
  #looks: boolean[] = [];
  #toldAt = Number.NEGATIVE_INFINITY;

  /** @param level how loud it is just now, from 0 to 1 */
  tells(level: number, now: number): boolean {
    this.#looks = [...this.#looks, isSpeech(level)].slice(-LOOKS);
    if (this.#looks.filter(Boolean).length < ENOUGH || now - this.#toldAt < AGAIN_MS) return false;
    this.#toldAt = now;
    this.#looks = [];
    return true;
  }

  /** They are not muted any more: what was said then is nothing for the next time. */
  forget(): void {
    this.#looks = [];
  }
}

/**
 * Listens to a microphone that is off, in this browser alone: what is sent is another track, and that stays silent.
 */
export class MutedSpeech {
  readonly #onTalk: () => void;
  readonly #talks = new TalksMuted();
  #listening: { readonly of: MediaStreamTrack; readonly end: () => void } | null = null;

  constructor(onTalk: () => void) {
    this.#onTalk = onTalk;
  }

  /** @param track the silenced microphone; null: there is none, or it is on */
  heed(track: MediaStreamTrack | null): void {
    if (this.#listening?.of === track) return;
    this.#listening?.end();
    this.#listening = null;
    this.#talks.forget();
    if (!track) return;
    // A silenced track is silent for everybody, so it is a copy that is listened to.
    const copy = track.clone();
    copy.enabled = true;
    const level = meterOf(copy);
    const timer = setInterval(() => {
      if (this.#talks.tells(level(), performance.now())) this.#onTalk();
    }, INTERVAL_MS);
    this.#listening = {
      of: track,
      end() {
        clearInterval(timer);
        copy.stop();
      },
    };
  }
}
