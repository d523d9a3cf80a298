import { audioContext } from './audioContext.ts';
import type { Loudspeaker } from './loudspeaker.ts';

/** How far a recording has come. */
export type Proof = 'recording' | 'playing';

const RECORD_MS = 3_000;
/** Three tones, up and down again, in Hz; each so many s long. */
const [TONES, TONE_S] = [[523.3, 659.3, 784], 0.28] as const;

/** Plays a short melody at the loudness of a voice. Resolves when it is over. */
export async function playTone(): Promise<void> {
  const context = audioContext();
  await context.resume();
  const begin = context.currentTime + 0.05;
  for (const [index, frequency] of TONES.entries()) {
    const at = begin + index * TONE_S;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency });
    const envelope = new GainNode(context, { gain: 0 });
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(0.18, at + 0.03);
    envelope.gain.setTargetAtTime(0, at + TONE_S * 0.6, 0.08);
    tone.connect(envelope).connect(context.destination);
    tone.start(at);
    tone.stop(at + TONE_S + 0.5);
  }
  await wait((TONES.length * TONE_S + 0.4) * 1_000);
}

/**
 * Records a microphone for three seconds and plays that back. The recording is in memory alone, and gone afterwards.
 *
 * @returns whether it could be done
 */
export async function recordAndPlay(
  track: MediaStreamTrack | null,
  { loudspeaker, onState }: { loudspeaker: Pick<Loudspeaker, 'carry'>; onState: (state: Proof) => void },
): Promise<boolean> {
  if (!track || typeof MediaRecorder === 'undefined') return false;
  try {
    onState('recording');
    const sound = await record(track);
    onState('playing');
    await playBack(sound, loudspeaker);
    return true;
  } catch {
    return false;
  }
}

async function record(track: MediaStreamTrack): Promise<Blob> {
  const recorder = new MediaRecorder(new MediaStream([track]));
  const parts: Blob[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  recorder.addEventListener('stop', () => resolve());
  recorder.addEventListener('error', () => reject(new Error('the browser could not record')));
  recorder.start();
  await wait(RECORD_MS);
  if (recorder.state !== 'inactive') recorder.stop();
  await promise;
  return new Blob(parts, { type: recorder.mimeType });
}

async function playBack(sound: Blob, loudspeaker: Pick<Loudspeaker, 'carry'>): Promise<void> {
  const url = URL.createObjectURL(sound);
  const player = new Audio(url);
  const end = loudspeaker.carry(player);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  player.addEventListener('ended', () => resolve());
  player.addEventListener('error', () => reject(new Error('the browser could not play it back')));
  try {
    await player.play();
    await promise;
  } finally {
    end();
    player.pause();
    URL.revokeObjectURL(url);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
