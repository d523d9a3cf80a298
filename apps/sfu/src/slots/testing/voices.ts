import { readFileSync } from 'node:fs';

/** A packet as it was sent, without what is said in it. */
export interface Sent {
  /** When it was there, in ms since the first. */
  readonly atMs: number;
  readonly sequence: number;
  readonly timestamp: number;
  /** As RFC 6464 has it. */
  readonly level: number;
}

/**
 * What Chromium sent of a few voices (packages/bench/src/voices/record.ts makes them anew): one that talks, one that says a word
 * now and then, both with DTX, and one in a loud room without.
 */
export const VOICES: readonly (readonly Sent[])[] = recorded();

function recorded(): Sent[][] {
  const [, ...rows] = readFileSync(new URL('./voices.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const voices: Sent[][] = [];
  for (const row of rows) {
    const [voice = 0, atMs = 0, sequence = 0, timestamp = 0, , level = 0] = row.split(',').map(Number);
    const sent = voices[voice] ?? [];
    voices[voice] = sent;
    sent.push({ atMs, sequence, timestamp, level });
  }
  return voices;
}
