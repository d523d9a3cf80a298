import { audioContext } from '../media/audioContext.ts';
import type { Note } from './composition.ts';
import { play } from './instruments.ts';

/** What is said without words: one is let in, somebody has written, somebody knocks; one is cut off, and is back. */
export type Chime = 'admitted' | 'message' | 'knock' | 'cut-off' | 'back';

const bell = (at: number, pitch: number, strength = 1): Note => ({ voice: 'bell', at, length: 1.5, pitch, strength });

/** Of the same key as the music, so that they fall into it. */
const CHIMES: Readonly<Record<Chime, readonly Note[]>> = {
  admitted: [bell(0, 659.3), bell(0.14, 880), bell(0.3, 1_108.7)],
  message: [bell(0, 880), bell(0.12, 1_318.5, 0.7)],
  knock: [bell(0, 554.4), bell(0.16, 440, 0.8)],
  'cut-off': [bell(0, 440, 0.8), bell(0.2, 329.6, 0.8)],
  back: [bell(0, 329.6, 0.8), bell(0.2, 440, 0.8)],
};
const LOUDNESS = 1.6;
/** All of them have faded by then, in ms. */
const FADED_MS = 6_000;

/** Rings once; silent where the browser does not let the page sound yet. */
export function ring(chime: Chime): void {
  const context = audioContext();
  if (context.state !== 'running') return;
  const out = new GainNode(context, { gain: LOUDNESS });
  out.connect(context.destination);
  const now = context.currentTime + 0.02;
  for (const note of CHIMES[chime]) play(out, { ...note, at: now + note.at });
  setTimeout(() => out.disconnect(), FADED_MS);
}
