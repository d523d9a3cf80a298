import type { EffectPorts } from '@foyer/client';

const hasWasm = typeof WebAssembly === 'object';

/** What this browser can do to one's own sound and picture. What it takes is loaded when it is switched on, and not before. */
export const effects: EffectPorts = {
  microphone: {
    supported: hasWasm && typeof AudioWorkletNode === 'function',
    start: async (track, news) => (await import('./noise.ts')).reduceNoise(track, news),
  },
  camera: {
    supported:
      hasWasm &&
      typeof WebGL2RenderingContext === 'function' &&
      typeof HTMLCanvasElement.prototype.captureStream === 'function',
    start: async (track, news) => (await import('./blur.ts')).blurBackground(track, news),
  },
};
