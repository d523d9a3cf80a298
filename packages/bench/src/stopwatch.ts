declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** All moments are in ms since the epoch, with fractions. Pages of one machine share a clock, so they can be compared. */
interface Stopwatch {
  /** When the person last clicked. */
  clickedAt: number | null;
  /** When each picture of somebody else that began since then was first shown. */
  readonly shown: readonly number[];
  /** When each tone was first heard in sound that began since then; in the order in which they are watched for. */
  readonly heard: readonly (number | null)[];
  /** Forgets what has begun so far: only what begins from now on counts. */
  restart(): void;
}

/**
 * Runs in the page before anything else: notes what whoever looks at it would notice. A picture is there with the first
 * frame that the page shows of it; a sound with its first energy in what the page plays, and not with its first packet.
 *
 * @param tones of the people to be heard, in Hz
 */
export function installStopwatch(tones: readonly number[]): void {
  const LOUD_DB = -45;
  const EVERY_MS = 4;
  const now = () => performance.timeOrigin + performance.now();
  const own = new WeakSet<MediaStreamTrack>();
  let ears: AudioContext | null = null;
  let taps: AnalyserNode[] = [];
  // By track: one that is attached twice is still one picture.
  let shown = new Map<MediaStreamTrack, number>();
  let heard: (number | null)[] = tones.map(() => null);

  const acquire = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await acquire(constraints);
    for (const track of stream.getTracks()) own.add(track);
    return stream;
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const stream = this.srcObject instanceof MediaStream ? this.srcObject : null;
    const isOthers = stream?.getTracks().every((track) => !own.has(track)) ?? false;
    if (stream && isOthers) watch(this, stream);
    return play.call(this);
  };

  function watch(element: HTMLMediaElement, stream: MediaStream): void {
    if (element instanceof HTMLVideoElement) {
      const [[track], mine] = [stream.getVideoTracks(), shown];
      element.requestVideoFrameCallback(() => {
        if (track && !mine.has(track)) mine.set(track, now());
      });
    } else if (ears) {
      const tap = new AnalyserNode(ears, { fftSize: 1024, smoothingTimeConstant: 0 });
      ears.createMediaStreamSource(stream).connect(tap);
      taps.push(tap);
    }
  }

  const bins = new Float32Array(512);
  setInterval(() => {
    if (!ears || heard.every((moment) => moment !== null)) return;
    for (const tap of taps) {
      tap.getFloatFrequencyData(bins);
      for (const [at, hz] of tones.entries()) {
        const level = bins[Math.round((hz * tap.fftSize) / tap.context.sampleRate)] ?? -200;
        if (level > LOUD_DB) heard[at] ??= now();
      }
    }
  }, EVERY_MS);
  for (const gesture of ['pointerdown', 'keydown'])
    document.addEventListener(
      gesture,
      () => {
        ears ??= new AudioContext();
      },
      true,
    );

  const stopwatch: Stopwatch = {
    clickedAt: null,
    get shown() {
      return [...shown.values()];
    },
    get heard() {
      return heard;
    },
    restart() {
      taps = [];
      shown = new Map();
      heard = tones.map(() => null);
    },
  };
  document.addEventListener(
    'click',
    () => {
      stopwatch.clickedAt = now();
    },
    true,
  );
  Object.assign(window, { stopwatch });
}
