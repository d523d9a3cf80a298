/** How somebody speaks whose packets are recorded. */
export interface Manner {
  /** Of their voice, in Hz. */
  readonly hz: number;
  /** How many words they say before they pause. */
  readonly words: number;
  /** How long they pause, in ms. */
  readonly pauseMs: number;
  /** How loud the room is around them, from 0 to 1. */
  readonly room: number;
}

declare global {
  interface Window {
    offerVoice(manner: Manner): Promise<string>;
    sayTo(answer: string, ms: number): Promise<void>;
  }
}

/**
 * Runs in a page: something that an encoder takes for speech. A buzz through two formants, in syllables of changing length and
 * loudness, with words and pauses between them. Chance is seeded, so that each voice is the same whenever it is recorded.
 */
export function installVoice(): void {
  const context = new AudioContext({ sampleRate: 48_000 });
  let connection: RTCPeerConnection | null = null;

  function voice({ hz, words, pauseMs, room }: Manner): MediaStreamTrack {
    let state = Math.round(hz) * 2_654_435_761;
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const out = context.createMediaStreamDestination();
    const buzz = new OscillatorNode(context, { type: 'sawtooth', frequency: hz });
    const mouth = new GainNode(context, { gain: 0 });
    for (const [frequency, gain] of [[hz * 4, 1] as const, [hz * 9, 0.5] as const]) {
      const formant = new BiquadFilterNode(context, { type: 'bandpass', frequency, Q: 6 });
      buzz.connect(formant).connect(new GainNode(context, { gain })).connect(mouth);
    }
    mouth.connect(out);
    buzz.start();
    if (room > 0) {
      const hiss = new AudioBuffer({ length: 48_000, sampleRate: 48_000 });
      hiss.copyToChannel(
        Float32Array.from({ length: 48_000 }, () => (chance() * 2 - 1) * room),
        0,
      );
      const around = new AudioBufferSourceNode(context, { buffer: hiss, loop: true });
      around.connect(out);
      around.start();
    }
    let at = context.currentTime + 0.5;
    const until = at + 120;
    while (at < until) {
      for (let word = 0; word < words; word++) {
        for (let syllable = 0; syllable < 1 + chance() * 3; syllable++) {
          const long = 0.08 + chance() * 0.2;
          mouth.gain.setTargetAtTime(0.2 + chance() * 0.8, at, 0.015);
          mouth.gain.setTargetAtTime(0, at + long, 0.02);
          at += long + 0.03 + chance() * 0.06;
        }
        at += 0.08 + chance() * 0.25;
      }
      at += (pauseMs / 1_000) * (0.6 + chance() * 0.8);
    }
    const [track] = out.stream.getAudioTracks();
    if (!track) throw new Error('there is no voice');
    return track;
  }

  window.offerVoice = async (manner) => {
    connection = new RTCPeerConnection();
    connection.addTrack(voice(manner));
    await connection.setLocalDescription();
    return connection.localDescription?.sdp ?? '';
  };
  window.sayTo = async (answer, ms) => {
    await connection?.setRemoteDescription({ type: 'answer', sdp: answer });
    await new Promise((resolve) => setTimeout(resolve, ms));
    connection?.close();
  };
}
