import type { Source } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { MediaProducer } from '../media/engine.ts';
import type { Offer } from './scene.ts';

/** An offer, and what is behind it. */
export interface Stream extends Offer {
  readonly media: MediaProducer;
}

/** What is sent in a room, in the order in which it was published; one stream of each source by each person. */
export class Offered {
  readonly #streams = new Map<string, Stream>();

  list(): readonly Stream[] {
    return [...this.#streams.values()];
  }

  by(producer: string): Stream | undefined {
    return this.#streams.get(producer);
  }

  /** What somebody sends of a source: the only way to something of theirs (MD-6). */
  of(owner: ParticipantId, source: Source): Stream | undefined {
    return this.list().find((stream) => stream.owner === owner && stream.source === source);
  }

  count(owner: ParticipantId): number {
    return this.list().filter((stream) => stream.owner === owner).length;
  }

  add(owner: ParticipantId, media: MediaProducer): void {
    this.#streams.set(media.id, { owner, media, producer: media.id, source: media.source, on: true });
  }

  switch(stream: Stream, on: boolean): void {
    if (this.#streams.has(stream.producer)) this.#streams.set(stream.producer, { ...stream, on });
  }

  /** Ends what somebody sends, all of it or of some sources. Returns whether there was any. */
  end(owner: ParticipantId, sources?: readonly Source[]): boolean {
    const over = this.list().filter(
      (stream) => stream.owner === owner && (sources === undefined || sources.includes(stream.source)),
    );
    for (const { producer, media } of over) {
      this.#streams.delete(producer);
      media.close();
    }
    return over.length > 0;
  }
}
