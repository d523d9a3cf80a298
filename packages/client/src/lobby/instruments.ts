import type { Note } from './composition.ts';

/** Plays one note into a node; `at` is the context's own time, in s. What it is made of goes away when it has faded. */
export function play(into: AudioNode, note: Note): void {
  switch (note.voice) {
    case 'pad':
      return pad(into, note);
    case 'bass':
      return bass(into, note);
    case 'bell':
      return bell(into, note);
  }
}

/** Two slightly untuned triangles behind a soft filter that opens and closes: strings, far away. */
function pad(into: AudioNode, { at, length, pitch, strength }: Note): void {
  const { context } = into;
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: 300, Q: 0.4 });
  filter.frequency.setTargetAtTime(1_100, at, 1.6);
  filter.frequency.setTargetAtTime(350, at + length * 0.6, 1.2);
  const envelope = swell(context, { at, length, peak: strength * 0.055, attack: 1.4, release: 1.6 });
  filter.connect(envelope).connect(into);
  for (const detune of [-5, 4])
    tone(filter, { type: 'triangle', frequency: pitch, detune, from: at, until: at + length + 4 });
}

/** A round low note under it all. */
function bass(into: AudioNode, { at, length, pitch, strength }: Note): void {
  const envelope = swell(into.context, { at, length, peak: strength * 0.11, attack: 0.7, release: 1.4 });
  envelope.connect(into);
  tone(envelope, { type: 'sine', frequency: pitch, detune: 0, from: at, until: at + length + 4 });
}

/** A struck tone with one overtone that dies sooner: a music box with its lid half closed. */
function bell(into: AudioNode, { at, length, pitch, strength }: Note): void {
  for (const [ratio, share, decay] of [
    [1, 1, 1.1],
    [3.01, 0.16, 0.35],
  ] as const) {
    const envelope = new GainNode(into.context, { gain: 0 });
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(strength * share * 0.09, at + 0.012);
    envelope.gain.setTargetAtTime(0, at + 0.02, decay);
    envelope.connect(into);
    tone(envelope, { type: 'sine', frequency: pitch * ratio, detune: 0, from: at, until: at + length + 2 });
  }
}

interface Swell {
  readonly at: number;
  readonly length: number;
  readonly peak: number;
  readonly attack: number;
  readonly release: number;
}

function swell(context: BaseAudioContext, { at, length, peak, attack, release }: Swell): GainNode {
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(peak, at + attack);
  envelope.gain.setTargetAtTime(0, at + length - release, release / 3);
  return envelope;
}

interface Tone {
  readonly type: OscillatorType;
  readonly frequency: number;
  readonly detune: number;
  readonly from: number;
  readonly until: number;
}

function tone(into: AudioNode, { type, frequency, detune, from, until }: Tone): void {
  const oscillator = new OscillatorNode(into.context, { type, frequency, detune });
  oscillator.connect(into);
  oscillator.start(from);
  oscillator.stop(until);
}
