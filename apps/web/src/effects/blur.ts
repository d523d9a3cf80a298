import type { EffectNews, RunningEffect } from '@foyer/client';
import { restAfter } from './pace.ts';
import { Painter } from './painter.ts';
import { segmenter } from './segmenter.ts';

/** How many pictures a second are taken from what is painted: no fewer than are painted. */
const MOST_PER_S = 15;

/**
 * Blurs what is behind the person, on this device. The first track that comes out carries a blurred picture already.
 *
 * It is done by the page itself: a worker would have to be let in by a policy that lets in no script by its address.
 */
export async function blurBackground(track: MediaStreamTrack, news: EffectNews): Promise<RunningEffect> {
  const [tells, video] = [await segmenter(), document.createElement('video')];
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  const painter = new Painter(tells);
  painter.paint(video);
  const [blurred] = painter.canvas.captureStream(MOST_PER_S).getVideoTracks();
  if (!blurred) throw new Error('no picture came out');

  let timer = setTimeout(step, restAfter(0));
  function step(): void {
    const began = performance.now();
    try {
      painter.paint(video);
    } catch {
      return news.onFailed();
    }
    const took = performance.now() - began;
    timer = setTimeout(step, restAfter(took));
    news.onPicture(took);
  }
  return {
    track: blurred,
    stop() {
      clearTimeout(timer);
      blurred.stop();
      video.srcObject = null;
    },
  };
}
