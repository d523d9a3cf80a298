import type { Device } from '@foyer/domain';

/** What a running effect tells of itself. */
export interface EffectNews {
  /** It has worked on one picture for so many ms. */
  readonly onPicture: (ms: number) => void;
  /** It cannot go on. */
  readonly onFailed: () => void;
}

/** An effect at work. */
export interface RunningEffect {
  /** What comes out of it; it is over when the effect is stopped. */
  readonly track: MediaStreamTrack;
  /** Gives back everything but the track that went in. */
  stop(): void;
}

/** One thing that can be done to one's own sound or picture before it leaves the browser. */
export interface EffectPort {
  /** Whether this browser can do it. */
  readonly supported: boolean;
  /** Loads what it needs, and resolves when the first of it is there. Rejects when it cannot be had. */
  start(track: MediaStreamTrack, news: EffectNews): Promise<RunningEffect>;
}

/** Of a microphone: noise is reduced. Of a camera: what is behind the person is blurred. */
export type EffectPorts = Readonly<Record<Device, EffectPort>>;

const nowhere: EffectPort = { supported: false, start: () => Promise.reject(new Error('there is no such effect')) };

/** Where there are none. */
export const NO_EFFECTS: EffectPorts = { microphone: nowhere, camera: nowhere };
