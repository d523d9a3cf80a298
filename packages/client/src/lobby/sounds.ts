import type { ParticipantId } from '@foyer/domain';
import type { SessionView, Waiting } from '../session/view.ts';
import { ring } from './chimes.ts';
import { Knocks } from './knocks.ts';
import { Music } from './music.ts';

/** What the door sounds like: music for whoever waits, a chime for whoever is let in, a knock for whoever may admit. */
export class LobbySounds {
  readonly music: Music;
  readonly #knocks = new Knocks();

  constructor(onMusic: (view: SessionView['music']) => void) {
    this.music = new Music(onMusic);
  }

  /** @param before as one waited until now; null: one comes to wait just now */
  waits(before: Waiting | null, { messages }: Pick<Waiting, 'messages'>): void {
    this.#knocks.forget();
    this.music.start();
    if (!before || (messages.at(-1)?.at ?? 0) <= (before.messages.at(-1)?.at ?? 0)) return;
    // Somebody inside has written: the music makes room for it.
    this.music.duck();
    ring('message');
  }

  /** @param admitted after waiting; whoever pressed Join knows when they are in */
  enters(admitted: boolean): void {
    this.#knocks.forget();
    this.music.stop();
    if (admitted) ring('admitted');
  }

  /** Who stands at the door, each time whole. */
  hears(waiting: readonly { readonly id: ParticipantId }[]): void {
    if (
      this.#knocks.ringsFor(
        waiting.map(({ id }) => id),
        Date.now(),
      )
    )
      ring('knock');
  }
}
