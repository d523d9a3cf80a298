import type { MeetingId, ParticipantId } from '@foyer/domain';
import type { PublicKey } from '@foyer/protocol';

/** The place that a line of tokens leads back to: of one participant, with one key. */
export interface Place {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  readonly key: PublicKey;
}

/**
 * So many of somebody's latest tokens are remembered: those that count, and some to recognise a replay by. Or whoever
 * comes back for days would fill the memory.
 */
export const REMEMBERED = 8;

/** Everybody's line of reconnect tokens. Tokens are here as hashes, and numbered from 1 within their line. */
export interface LineageStore {
  /** Begins a line with its first token. It is forgotten at a moment (ms since the epoch) unless it is kept. */
  begin(place: Place, first: { readonly token: string; readonly until: number }): Promise<void>;
  /** A token's line, its number in it, and the highest number that was used. */
  find(token: string): Promise<{ readonly place: Place; readonly number: number; readonly used: number } | null>;
  /**
   * Notes that a token was used, adds the next, and forgets all but the latest. False, and nothing is noted, if a later
   * one has been used already.
   */
  follow(participant: ParticipantId, use: { readonly number: number; readonly next: string }): Promise<boolean>;
  /** When lines may be forgotten, in ms since the epoch; null: not by time. */
  keep(participants: readonly ParticipantId[], until: number | null): Promise<void>;
  /** Forgets the lines whose time had come by now. */
  forget(now: number): Promise<void>;
}
