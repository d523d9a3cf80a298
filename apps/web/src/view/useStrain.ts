import { useEffect, useState } from 'react';
import { NO_STRAIN, strained } from './strain.ts';

/** How often frames are counted, in ms. */
const EVERY_MS = 5_000;

/** By what pictures should be smaller than they could be, so that this machine can draw them. */
export function useStrain(): number {
  const [{ scale }, setStrain] = useState(NO_STRAIN);
  useEffect(() => {
    let before = new Map<HTMLVideoElement, VideoPlaybackQuality>();
    const timer = setInterval(() => {
      const now = new Map(
        [...document.querySelectorAll('video')].map((video) => [video, video.getVideoPlaybackQuality()]),
      );
      let [shown, dropped] = [0, 0];
      for (const [video, quality] of now) {
        const last = before.get(video);
        // Whoever is not looked at drops every frame, and that is no strain.
        if (!last || document.visibilityState === 'hidden') continue;
        const lost = quality.droppedVideoFrames - last.droppedVideoFrames;
        shown += Math.max(0, quality.totalVideoFrames - last.totalVideoFrames - lost);
        dropped += Math.max(0, lost);
      }
      before = now;
      setStrain((strain) => strained(strain, { shown, dropped }));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return scale;
}
