/** Plays what others say. It knows tracks, not people. */
export class SoundOut {
  readonly #onBlocked: (blocked: boolean) => void;
  readonly #players = new Map<string, HTMLAudioElement>();

  /** @param onBlocked called when the browser wants a click before it plays, and when it no longer does */
  constructor(onBlocked: (blocked: boolean) => void) {
    this.#onBlocked = onBlocked;
  }

  add(id: string, track: MediaStreamTrack): void {
    this.remove(id);
    const player = new Audio();
    player.srcObject = new MediaStream([track]);
    this.#players.set(id, player);
    void this.#play(player);
  }

  remove(id: string): void {
    const player = this.#players.get(id);
    if (!player) return;
    player.pause();
    player.srcObject = null;
    this.#players.delete(id);
  }

  /** Tries again, out of a click. */
  async unblock(): Promise<void> {
    this.#onBlocked(false);
    await Promise.all([...this.#players.values()].map((player) => this.#play(player)));
  }

  close(): void {
    for (const id of [...this.#players.keys()]) this.remove(id);
  }

  async #play(player: HTMLAudioElement): Promise<void> {
    try {
      await player.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#onBlocked(true);
    }
  }
}
