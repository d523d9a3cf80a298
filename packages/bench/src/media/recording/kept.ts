import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { record } from './make.ts';
import { type Recorded, type Recording, read, TRACKS, written } from './recording.ts';

const FOLDER = fileURLToPath(new URL('../../../../../.artifacts/bench/', import.meta.url));
const FILE = `${FOLDER}recording`;

/** The recording that bots play: made when it is needed first, and kept. To have another one, remove the file. */
export async function keptRecording(say: (line: string) => void): Promise<Recording> {
  const kept = readIfThere();
  if (kept) return kept;
  const made = await record(say);
  const missing = TRACKS.find((track) => made.tracks[track].length === 0);
  if (missing) throw new Error(`nothing came of what was to be recorded as "${missing}"`);
  mkdirSync(FOLDER, { recursive: true });
  // In one piece, or not at all.
  writeFileSync(`${FILE}.new`, written(made));
  renameSync(`${FILE}.new`, FILE);
  return made;
}

function readIfThere(): Recording | null {
  try {
    return read(readFileSync(FILE));
  } catch {
    return null;
  }
}

/** What a recording is like, in words. */
export function described({ madeBy, tracks }: Recording): string {
  const rate = (track: readonly Recorded[]) => {
    const seconds = (track.at(-1)?.atMs ?? 0) / 1_000;
    const bits = track.reduce((sum, { payload }) => sum + payload.length * 8, 0);
    return `${(bits / 1_000 / seconds).toFixed(0)} kbit/s and ${(track.length / seconds).toFixed(0)} packets/s`;
  };
  const { speech, silence, small, middle, whole } = tracks;
  const pictures = [small, middle, whole].map(rate).join(', ');
  const frames = new Set(whole.map(({ timestamp }) => timestamp)).size / ((whole.at(-1)?.atMs ?? 0) / 1_000);
  return (
    `recorded from a page in ${madeBy}: camera copies of ${pictures}, ${frames.toFixed(0)} pictures/s, ` +
    `a key frame every 2 s; speech of ${rate(speech)}, silence of ${rate(silence)}`
  );
}
