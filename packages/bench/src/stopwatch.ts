declare global {
  interface Window {
    /** Ms since the epoch, with fractions. */
    clickedAt: number | null;
    firstRemoteFrameAt: number | null;
  }
}

/**
 * Runs in the page before anything else: notes when the person last clicked, and when the first picture of somebody
 * else was shown. Pages of one machine share a clock, so moments of different pages can be compared.
 */
export function installStopwatch(): void {
  const now = () => performance.timeOrigin + performance.now();
  window.clickedAt = null;
  window.firstRemoteFrameAt = null;
  const own = new WeakSet<MediaStreamTrack>();
  const acquire = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await acquire(constraints);
    for (const track of stream.getTracks()) own.add(track);
    return stream;
  };
  document.addEventListener(
    'click',
    () => {
      window.clickedAt = now();
    },
    true,
  );

  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const [track] = this.srcObject instanceof MediaStream ? this.srcObject.getVideoTracks() : [];
    if (this instanceof HTMLVideoElement && track && !own.has(track))
      this.requestVideoFrameCallback(() => {
        window.firstRemoteFrameAt ??= now();
      });
    return play.call(this);
  };
}
