/** Louder than this counts as speech; levels go from 0 to 1. */
const SPEECH_LEVEL = 0.02;
/** A pause shorter than this, in ms, does not end it. */
const HOLD_MS = 600;

/** Who counts as speaking, by when they were last heard. Pure. */
export function speakingNow<W>(heardAt: ReadonlyMap<W, number>, now: number): W[] {
  return [...heardAt].filter(([, at]) => now - at < HOLD_MS).map(([who]) => who);
}

export function isSpeech(level: number): boolean {
  return level >= SPEECH_LEVEL;
}

/** The quietest that a meter shows, in dB below full scale. */
const FLOOR_DB = -60;

/** How loud a level seems, from 0 to 1: ears hear ratios, so a meter goes by dB. */
export function loudness(level: number): number {
  return level <= 0 ? 0 : Math.min(1, Math.max(0, 1 - (20 * Math.log10(level)) / FLOOR_DB));
}
