import { audioContext } from '../media/audioContext.ts';
import type { SessionView } from '../session/view.ts';
import { BAR_S, nextBar } from './composition.ts';
import { play } from './instruments.ts';
import { roomOf } from './room.ts';

/** While somebody is to read or hear something, the music steps back to so much of itself, for so long in ms. */
const [DUCKED, DUCKED_MS] = [0.2, 7_000];

/** Music while somebody waits: composed as it plays, by Web Audio alone. Never the same twice, and never loud. */
export class Music {
  readonly #report: (view: SessionView['music']) => void;
  #view: SessionView['music'] = { playing: false, muted: false, volume: 0.5 };
  #sounding: { out: GainNode; room: AudioNode; timer: ReturnType<typeof setInterval> } | null = null;

  #ducked: ReturnType<typeof setTimeout> | null = null;

  constructor(report: (view: SessionView['music']) => void) {
    this.#report = report;
  }

  start(): void {
    if (this.#sounding) return;
    const context = audioContext();
    const out = new GainNode(context, { gain: 0 });
    out.connect(context.destination);
    const room = roomOf(context, out);

    let chord = 0;
    let barAt = context.currentTime + 0.1;
    const compose = () => {
      // Bars are laid out ahead of time, so that a busy page does not make them stumble; and the clock of a context
      // that is not yet allowed to run stands still, so nothing piles up meanwhile.
      while (barAt < context.currentTime + BAR_S) {
        const bar = nextBar(chord, Math.random);
        chord = bar.chord;
        for (const note of bar.notes) play(room, { ...note, at: barAt + note.at });
        barAt += BAR_S;
      }
    };
    compose();
    this.#sounding = { out, room, timer: setInterval(compose, 1_000) };
    this.#fade(2);
    this.#update({ playing: true });
  }

  /** Fades out over a second. */
  stop(): void {
    if (!this.#sounding) return;
    const { out, timer } = this.#sounding;
    clearInterval(timer);
    if (this.#ducked !== null) clearTimeout(this.#ducked);
    this.#ducked = null;
    const context = audioContext();
    out.gain.cancelScheduledValues(context.currentTime);
    out.gain.setTargetAtTime(0, context.currentTime, 0.2);
    setTimeout(() => out.disconnect(), 1_200);
    this.#sounding = null;
    this.#update({ playing: false });
  }

  /** Steps back for a while, and comes up again by itself. */
  duck(): void {
    if (this.#ducked !== null) clearTimeout(this.#ducked);
    this.#ducked = setTimeout(() => {
      this.#ducked = null;
      this.#fade(1.2);
    }, DUCKED_MS);
    this.#fade(0.15);
  }

  setMuted(muted: boolean): void {
    this.#update({ muted });
    this.#fade(0.1);
  }

  /** @param volume from 0 to 1 */
  setVolume(volume: number): void {
    this.#update({ volume: Math.min(1, Math.max(0, volume)) });
    this.#fade(0.1);
  }

  /** Moves towards the wanted loudness; `pace` in s. Ears hear loudness roughly as the square root of amplitude. */
  #fade(pace: number): void {
    const target = this.#view.muted ? 0 : this.#view.volume ** 2 * (this.#ducked === null ? 1 : DUCKED);
    const context = audioContext();
    this.#sounding?.out.gain.setTargetAtTime(target, context.currentTime, pace);
  }

  #update(change: Partial<SessionView['music']>): void {
    this.#view = { ...this.#view, ...change };
    this.#report(this.#view);
  }
}
