import type { Consumer, RtpCapabilities, Source, Taken, View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Cancel } from '@foyer/server-kit';
import type { Layer, MediaConsumer } from '../media/engine.ts';
import type { Pair } from './entrance.ts';
import type { Focus } from './scene.ts';
import { Turns } from './turns.ts';

/** Something that one participant takes. */
export interface Take {
  readonly consumer: MediaConsumer;
  /** As the browser is told of it. */
  readonly told: Consumer;
  readonly layer: Layer;
  /** Wanted just now, and not only at hand. */
  readonly shown: boolean;
  /** The browser has taken it: from then on it may flow. */
  readonly ready: boolean;
}

/** What one participant has on this node, but for what they send (offered.ts). */
export interface Member extends Pair {
  readonly id: ParticipantId;
  readonly capabilities: RtpCapabilities;
  /** Of the certificate that their ticket was made for, and both connections are bound to. */
  readonly fingerprint: string;
  /** When their ticket was traded for this, in ms since the epoch. */
  readonly attachedAt: number;
  /** What is being taken in just now, and by which attempt. */
  readonly publishing: Map<Source, symbol>;
  /** By the producer they take from. */
  readonly takes: Map<string, Take>;
  /** What their page can show. */
  view: View;
  /** As they were last told. */
  focus: Focus & Pick<Taken, 'fewer'>;
  /** Changes to what they take happen one after another. */
  readonly turns: Turns;
  /** Whether a look at what they should take is ahead of them. */
  isDue: boolean;
  /** End the watch over their lines. */
  readonly watches: Cancel[];
}

/** Somebody who has just come, and has nothing yet. */
export function newMember(
  known: Pair & Pick<Member, 'id' | 'capabilities' | 'view' | 'fingerprint' | 'attachedAt'>,
): Member {
  return {
    ...known,
    publishing: new Map(),
    takes: new Map(),
    focus: { stage: null, speaker: null, fewer: false },
    turns: new Turns(),
    isDue: false,
    watches: [],
  };
}

/** What news of somebody's attachment names it by. */
export function attachmentOf({ send }: Member): string {
  return send.parameters.id;
}

/** All that somebody takes just now. */
export function takenBy({ takes, focus }: Member): Omit<Taken, 'demand'> {
  return { consumers: [...takes.values()].map(({ told }) => told), ...focus };
}

/** Closes both connections of somebody, and with them all that is within. */
export function hangUp({ watches, send, receive }: Member): void {
  for (const end of watches) end();
  send.close();
  receive.close();
}
