/** What one person looks and sounds like. */
export interface Looks {
  /** Of their picture: a hue in degrees. */
  readonly hue: number;
  /** Of their voice, in Hz. */
  readonly hz: number;
  /** How wide their picture is, in pixels; 320 unless given. It is 16:9. */
  readonly width?: number;
  /** Whether their picture has grain and moves all over, as that of a camera: it costs as much to send. */
  readonly grain?: boolean;
  /** How many pictures their camera takes each second; 15 unless given. */
  readonly frameRate?: number;
}

/**
 * Runs in the page before anything else: its camera shows one colour, its microphone carries one tone, and only when
 * told to speak. When it is told to, it carries noise, or something that has the pitch, the vowels and the syllables of a voice. Everything behind `getUserMedia` stays as the browser has it.
 */
export function installSources({ hue, hz, width = 320, grain = false, frameRate = 15 }: Looks): void {
  const height = (width * 9) / 16;
  let voice: GainNode | null = null;
  let hiss: GainNode | null = null;
  let talk: GainNode | null = null;
  let isMoving = true;

  function microphone(): MediaStreamTrack | undefined {
    const context = new AudioContext();
    // As the page itself, the source makes no sound before the first click: then it starts.
    const wake = () => void context.resume();
    for (const gesture of ['pointerdown', 'keydown']) document.addEventListener(gesture, wake, true);
    const tone = new OscillatorNode(context, { frequency: hz });
    voice = new GainNode(context, { gain: 0 });
    const out = context.createMediaStreamDestination();
    tone.connect(voice).connect(out);
    tone.start();
    hiss = new GainNode(context, { gain: 0 });
    hissing(context).connect(hiss).connect(out);
    talk = new GainNode(context, { gain: 0 });
    talking(context).connect(talk).connect(out);
    return out.stream.getAudioTracks()[0];
  }

  function hissing(context: AudioContext): AudioNode {
    const buffer = new AudioBuffer({ length: 2 * context.sampleRate, sampleRate: context.sampleRate });
    buffer.copyToChannel(
      Float32Array.from({ length: buffer.length }, () => Math.random() * 2 - 1),
      0,
    );
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    source.start();
    return source;
  }

  /** A pitch that goes up and down, through the resonances of an open mouth, four syllables a second. */
  function talking(context: AudioContext): AudioNode {
    const cords = new OscillatorNode(context, { type: 'sawtooth', frequency: 130 });
    const melody = new OscillatorNode(context, { frequency: 0.7 });
    const syllables = new OscillatorNode(context, { frequency: 4 });
    const mouth = new GainNode(context, { gain: 0.5 });
    melody.connect(new GainNode(context, { gain: 25 })).connect(cords.frequency);
    syllables.connect(new GainNode(context, { gain: 0.5 })).connect(mouth.gain);
    for (const [frequency, gain] of [
      [650, 1],
      [1_100, 0.6],
      [2_500, 0.3],
    ] as const)
      cords
        .connect(new BiquadFilterNode(context, { type: 'bandpass', frequency, Q: 6 }))
        .connect(new GainNode(context, { gain }))
        .connect(mouth);
    for (const one of [cords, melody, syllables]) one.start();
    return mouth;
  }

  /** Noise that one can see through. */
  function noise(): HTMLCanvasElement {
    const canvas = Object.assign(document.createElement('canvas'), { width: 256, height: 256 });
    const pen = canvas.getContext('2d');
    const image = pen?.createImageData(canvas.width, canvas.height);
    if (!pen || !image) return canvas;
    for (let at = 0; at < image.data.length; at += 4) image.data.set([0, 0, 0, Math.random() * 60], at);
    pen.putImageData(image, 0, 0);
    return canvas;
  }
  /** Whether the phone is locked: then its camera gives nothing. */
  let locked = false;

  function camera(): MediaStreamTrack | undefined {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    let step = 0;
    const over = grain ? pen?.createPattern(noise(), 'repeat') : null;
    const draw = () => {
      if (!pen || locked || !isMoving) return;
      pen.fillStyle = `hsl(${hue} 90% 45%)`;
      pen.fillRect(0, 0, width, height);
      if (over) {
        over.setTransform(new DOMMatrix().translate(Math.random() * width, Math.random() * height));
        pen.fillStyle = over;
        pen.fillRect(0, 0, width, height);
      }
      // Something that moves, so that there is always a next frame to send.
      pen.fillStyle = '#888';
      pen.fillRect((step++ * 4) % width, height - 10, 10, 10);
    };
    draw();
    const timer = setInterval(draw, 1_000 / frameRate);
    const [track] = canvas.captureStream(frameRate).getVideoTracks();
    if (!track) return undefined;
    Object.defineProperty(track, 'muted', { get: () => locked });
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(timer);
      stop();
    };
    return track;
  }

  const become = (sound: GainNode | null, loudness: number) =>
    sound?.gain.setTargetAtTime(loudness, sound.context.currentTime, 0.005);

  const given: MediaStreamTrack[] = [];
  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) => {
    const tracks = [audio ? microphone() : undefined, video ? camera() : undefined];
    const stream = new MediaStream(tracks.filter((track) => track !== undefined));
    given.push(...stream.getTracks());
    return stream;
  };
  // Real pixels, of this very tab: which one to share is a question that no test can answer by hand.
  const shared: MediaStreamTrack[] = [];
  const share = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getDisplayMedia = async (options) => {
    const stream = await share({ ...options, preferCurrentTab: true } as DisplayMediaStreamOptions);
    given.push(...stream.getTracks());
    shared.push(...stream.getTracks());
    return stream;
  };
  Object.assign(window, {
    // What the browser's own bar does: the tracks end, and their listeners hear of it.
    endSharing: () => {
      for (const track of shared.splice(0)) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    // What the browser does when a camera stops by itself.
    loseCamera: () => {
      for (const track of given.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live')) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    // What a phone does when it is locked, and when it is not any more.
    lockCamera: (is: boolean) => {
      locked = is;
      for (const track of given.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live'))
        track.dispatchEvent(new Event(is ? 'mute' : 'unmute'));
    },
    liveTracks: () => given.filter(({ readyState }) => readyState === 'live').length,
    // Of a picture that stands still nothing is sent.
    move: (is: boolean) => {
      isMoving = is;
    },
    speak: (loudness: number) => become(voice, loudness),
    hiss: (loudness: number) => become(hiss, loudness),
    talk: (loudness: number) => become(talk, loudness),
  });
}
