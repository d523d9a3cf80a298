import type { Loudspeaker } from './loudspeaker.ts';

/** What a browser takes for a word of the person. */
const GESTURES = ['click', 'keydown'] as const;

/** Plays what others say. It knows tracks, not people. */
export class SoundOut {
  readonly #onBlocked: (blocked: boolean) => void;
  readonly #loudspeaker: Pick<Loudspeaker, 'carry'>;
  readonly #players = new Map<string, { readonly player: HTMLAudioElement; readonly end: () => void }>();
  readonly #unblock = () => void this.unblock();
  readonly #look = () => {
    if (document.visibilityState !== 'hidden') this.#goOn();
  };

  /** @param onBlocked called when the browser wants a click before it plays, and when it no longer does */
  constructor(loudspeaker: Pick<Loudspeaker, 'carry'>, onBlocked: (blocked: boolean) => void) {
    this.#loudspeaker = loudspeaker;
    this.#onBlocked = onBlocked;
    document.addEventListener('visibilitychange', this.#look);
  }

  add(id: string, track: MediaStreamTrack): void {
    this.remove(id);
    const player = new Audio();
    player.srcObject = new MediaStream([track]);
    this.#players.set(id, { player, end: this.#loudspeaker.carry(player) });
    void this.#play(player);
  }

  remove(id: string): void {
    const playing = this.#players.get(id);
    if (!playing) return;
    playing.end();
    playing.player.pause();
    playing.player.srcObject = null;
    this.#players.delete(id);
  }

  /** Tries again, out of a click. */
  async unblock(): Promise<void> {
    for (const gesture of GESTURES) document.removeEventListener(gesture, this.#unblock, true);
    this.#onBlocked(false);
    await Promise.all([...this.#players.values()].map(({ player }) => this.#play(player)));
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#look);
    for (const gesture of GESTURES) document.removeEventListener(gesture, this.#unblock, true);
    for (const id of [...this.#players.keys()]) this.remove(id);
  }

  /** A phone that rang has stopped what was playing, and starts none of it again. */
  #goOn(): void {
    for (const { player } of this.#players.values()) if (player.paused) void this.#play(player);
  }

  async #play(player: HTMLAudioElement): Promise<void> {
    try {
      await player.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#block();
    }
  }

  /** Any click will do: nobody has to find the right one. */
  #block(): void {
    this.#onBlocked(true);
    for (const gesture of GESTURES) document.addEventListener(gesture, this.#unblock, true);
  }
}
