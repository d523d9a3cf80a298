/** One note of the lobby's music. */
export interface Note {
  /** In s from the beginning of its bar. */
  readonly at: number;
  /** In s. */
  readonly length: number;
  /** In Hz. */
  readonly pitch: number;
  /** From 0 to 1. */
  readonly strength: number;
  readonly voice: 'pad' | 'bell' | 'bass';
}

/** Seconds in a bar: slow enough to breathe to. */
export const BAR_S = 6;

/** Chance as an argument: a number from 0 up to but not including 1. */
export type Chance = () => number;

// Chords in semitones above A2, all of one key (A major) and mostly open sevenths and ninths, so that any may follow
// its neighbours softly. Each knows which ones it likes to go to.
const CHORDS = [
  { notes: [0, 7, 14, 16, 23], next: [1, 2, 4] },
  { notes: [5, 12, 16, 19, 24], next: [0, 3, 2] },
  { notes: [9, 12, 16, 19, 23], next: [1, 3, 5] },
  { notes: [2, 9, 14, 17, 21], next: [4, 0, 5] },
  { notes: [7, 14, 17, 23, 26], next: [0, 2] },
  { notes: [4, 11, 14, 19, 23], next: [2, 3] },
] as const;

/** Above A4: what the bells choose from, a pentatonic scale that fits every chord. */
const BELLS = [0, 2, 4, 7, 9, 12, 14, 16];

/** The next bar, and the chord it stands on. Pure: the same chance makes the same music. */
export function nextBar(chord: number, chance: Chance): { readonly chord: number; readonly notes: readonly Note[] } {
  const candidates = (CHORDS[chord] ?? CHORDS[0]).next;
  const next = candidates[Math.floor(chance() * candidates.length)] ?? 0;
  const { notes: tones } = CHORDS[next] ?? CHORDS[0];
  const [root = 0] = tones;
  const pads = tones.slice(1).map(
    (tone, index): Note => ({
      voice: 'pad',
      at: index * 0.18,
      length: BAR_S + 1.5,
      pitch: pitchOf(tone + 12),
      strength: 0.55 + chance() * 0.2,
    }),
  );
  const bass: Note = { voice: 'bass', at: 0, length: BAR_S, pitch: pitchOf(root), strength: 0.7 };
  return { chord: next, notes: [bass, ...pads, ...melody(chance)] };
}

/** None to three bells, on the half beats of the bar, never two at once. */
function melody(chance: Chance): Note[] {
  const count = Math.floor(chance() * 4);
  const beats = Array.from({ length: 6 }, (_, beat) => beat).sort(() => chance() - 0.5);
  let place = Math.floor(chance() * BELLS.length);
  return beats
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((beat) => {
      // Small steps sing; leaps would call for attention.
      place = Math.min(BELLS.length - 1, Math.max(0, place + Math.floor(chance() * 5) - 2));
      return {
        voice: 'bell',
        at: beat + 0.5 + chance() * 0.04,
        length: 3.5,
        pitch: pitchOf((BELLS[place] ?? 0) + 24),
        strength: 0.35 + chance() * 0.35,
      };
    });
}

/** Hz of so many semitones above A2 (110 Hz), equal temperament. */
function pitchOf(semitones: number): number {
  return 110 * 2 ** (semitones / 12);
}
