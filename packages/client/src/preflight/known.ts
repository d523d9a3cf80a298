import type { Ways } from './verdict.ts';

/** What is known of the ways to the media node. */
export interface PreflightView {
  readonly running: boolean;
  /** What came of it the last time; null: nothing is known. */
  readonly ways: Ways | null;
  /** Somebody asked for it, and wants to hear what comes of it, whatever that is. */
  readonly asked: boolean;
}

export const NOTHING_KNOWN: PreflightView = { running: false, ways: null, asked: false };
