import type { Source, Taken, View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';

/** A stream that somebody sends. */
export interface Offer {
  readonly owner: ParticipantId;
  readonly source: Source;
  readonly producer: string;
  /** Not switched off by its owner. */
  readonly on: boolean;
}

/** What there is in a room: all that decides, together with a view, who is sent what. */
export interface Scene {
  /** Everybody attached, first come first. */
  readonly people: readonly ParticipantId[];
  /** In the order in which they were published. */
  readonly offers: readonly Offer[];
  readonly spotlight: ParticipantId | null;
  /** Whoever has spoken, the latest first (speaker.ts). */
  readonly speakers: readonly ParticipantId[];
  /** Whoever may speak next, or spoke: of the latest a few. */
  readonly atHand: readonly ParticipantId[];
}

/** Somebody who looks on. */
export interface Viewer {
  readonly participant: ParticipantId;
  readonly view: View;
}

/** Who is in somebody's large place, and who was last heard speaking. */
export type Focus = Pick<Taken, 'stage' | 'speaker'>;
