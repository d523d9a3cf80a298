/** How long the room rings, in s. */
const TAIL_S = 3.2;

/**
 * A room to play in: what goes in comes out both directly and as the echo of a large, soft hall.
 *
 * @returns the node to play into
 */
export function roomOf(context: BaseAudioContext, out: AudioNode): AudioNode {
  const into = new GainNode(context);
  const direct = new GainNode(context, { gain: 1.7 });
  const echo = new GainNode(context, { gain: 1.1 });
  const hall = new ConvolverNode(context, { buffer: impulse(context) });
  into.connect(direct).connect(out);
  into.connect(hall).connect(echo).connect(out);
  return into;
}

/** Noise that fades away: the simplest hall there is, and enough for sounds as soft as these. */
function impulse(context: BaseAudioContext): AudioBuffer {
  const length = Math.floor(TAIL_S * context.sampleRate);
  const buffer = new AudioBuffer({ length, numberOfChannels: 2, sampleRate: context.sampleRate });
  for (let channel = 0; channel < 2; channel++) {
    const samples = buffer.getChannelData(channel);
    let smooth = 0;
    for (let i = 0; i < length; i++) {
      // The high end of a real hall dies first.
      smooth += (Math.random() * 2 - 1 - smooth) * 0.35;
      samples[i] = smooth * (1 - i / length) ** 2.6;
    }
  }
  return buffer;
}
