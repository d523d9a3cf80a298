import { type EffectNews, keepAwake, type RunningEffect } from '@foyer/client';
import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import url from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
// oxlint-disable-next-line import/default -- Vite makes an address of it
import worklet from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';

/** What RNNoise was made for, in Hz. */
const SAMPLE_RATE = 48_000;

/**
 * Takes the noise out of a microphone with RNNoise, beside the page, on the thread of the sound itself. The noise suppression of
 * the browser stands back as long, where it can be told to: two after one another make voices hollow.
 */
export async function reduceNoise(track: MediaStreamTrack, { onFailed }: EffectNews): Promise<RunningEffect> {
  const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
  try {
    const [wasmBinary] = await Promise.all([loadRnnoise({ url, simdUrl }), context.audioWorklet.addModule(worklet)]);
    // The worklet compiles it by itself, and would be silent for ever, and say nothing, if that failed.
    await WebAssembly.compile(wasmBinary);
    const node = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
    node.addEventListener('processorerror', onFailed);
    const out = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    context
      .createMediaStreamSource(new MediaStream([track]))
      .connect(node)
      .connect(out);
    const [clean] = out.stream.getAudioTracks();
    if (!clean) throw new Error('no sound came out');
    const leaveAwake = keepAwake(context);
    // Without a click since the page was loaded nothing would come out: until there is one, sound goes its own way.
    await context.resume();
    void suppressInBrowser(track, false);
    return {
      track: clean,
      stop() {
        leaveAwake();
        clean.stop();
        void suppressInBrowser(track, true);
        // With it goes the worklet, which hears of nothing else.
        void context.close();
      },
    };
  } catch (error) {
    void context.close();
    throw error;
  }
}

/** A browser that cannot change it while the microphone runs goes on as it was. */
async function suppressInBrowser(track: MediaStreamTrack, noiseSuppression: boolean): Promise<void> {
  if (track.readyState === 'ended') return;
  await track.applyConstraints({ ...track.getConstraints(), noiseSuppression }).catch(() => {});
}
