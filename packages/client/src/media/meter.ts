import { audioContext } from './audioContext.ts';

/** Measures a track of this browser: how loud it is just now, from 0 to 1. */
export function meterOf(track: MediaStreamTrack): () => number {
  const context = audioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return () => {
    analyser.getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  };
}
