import type { ParticipantId } from '@foyer/domain';
import type { Source } from '@foyer/protocol';

export type Who = ParticipantId | 'me';

/** The tracks that can be shown and heard now, one's own among them. Elements come and go with the screen. */
export class Streams {
  readonly #tracks = new Map<string, MediaStreamTrack>();
  readonly #elements = new Map<string, Set<HTMLVideoElement>>();

  /** Puts a track in its place, or takes it away. */
  set(who: Who, source: Source, track: MediaStreamTrack | null): void {
    const key = `${who}/${source}`;
    if (track) this.#tracks.set(key, track);
    else this.#tracks.delete(key);
    for (const element of this.#elements.get(key) ?? []) attach(element, track);
  }

  /** Takes a track away, unless another has taken its place already. */
  remove(who: Who, source: Source, track: MediaStreamTrack): void {
    if (this.#tracks.get(`${who}/${source}`) === track) this.set(who, source, null);
  }

  /** Shows somebody's camera or screen in an element until the returned function is called. */
  show(who: Who, source: 'camera' | 'screen', element: HTMLVideoElement): () => void {
    const key = `${who}/${source}`;
    const elements = this.#elements.get(key) ?? new Set();
    this.#elements.set(key, elements);
    elements.add(element);
    attach(element, this.#tracks.get(key) ?? null);
    return () => {
      elements.delete(element);
      attach(element, null);
    };
  }

  clear(): void {
    for (const elements of this.#elements.values()) for (const element of elements) attach(element, null);
    this.#tracks.clear();
  }
}

function attach(element: HTMLVideoElement, track: MediaStreamTrack | null): void {
  element.srcObject = track ? new MediaStream([track]) : null;
  if (!track) return;
  // Sound is played elsewhere: a muted picture may start without a click.
  element.muted = true;
  element.playsInline = true;
  // Rejects when the element leaves the page before the first frame; then nobody looks.
  element.play().catch(() => {});
}
