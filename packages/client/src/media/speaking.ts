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
