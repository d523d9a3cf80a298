import type { Demand, RtpParameters } from '@foyer/protocol';
import type { Peer } from '@foyer/sfu/testing/peer';
import type { Recording } from '../recording/recording.ts';
import { copiesFor } from './copies.ts';
import { type Counter, Replay } from './replay.ts';
import { isRtcp, keyFramesAskedFor } from './rtcp.ts';
import { EXTENSIONS, type Tape, tapeOf } from './tape.ts';

const [VOICE_SSRC, COPY_SSRCS] = [1_111, [2_220, 2_221, 2_222]] as const;
const VOICE = { kind: 'sound', payloadType: 111, clockRate: 48_000 } as const;
const PICTURE = { kind: 'picture', payloadType: 96, clockRate: 90_000 } as const;
const TRANSPORT_WIDE = {
  uri: 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  id: EXTENSIONS.transportWide,
};

/** What a bot tells of its microphone. */
export const voiceRtp: RtpParameters = {
  mid: '0',
  codecs: [
    {
      ...{ mimeType: 'audio/opus', payloadType: VOICE.payloadType, clockRate: VOICE.clockRate, channels: 2 },
      parameters: { useinbandfec: 1, usedtx: 1 },
      rtcpFeedback: [{ type: 'transport-cc' }],
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: EXTENSIONS.level }, TRANSPORT_WIDE],
  encodings: [{ ssrc: VOICE_SSRC, dtx: true }],
  rtcp: { cname: 'bot', reducedSize: true },
};

/** And of its camera, in three copies. Nothing is said of `nack`: it has nothing to send again. */
export const cameraRtp: RtpParameters = {
  mid: '1',
  codecs: [
    {
      ...{ mimeType: 'video/VP8', payloadType: PICTURE.payloadType, clockRate: PICTURE.clockRate, parameters: {} },
      rtcpFeedback: [{ type: 'nack', parameter: 'pli' }, { type: 'ccm', parameter: 'fir' }, { type: 'transport-cc' }],
    },
  ],
  headerExtensions: [TRANSPORT_WIDE],
  // What was recorded has three layers of time, as Chromium makes them; a node that is not told leaves two of them out.
  encodings: COPY_SSRCS.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T3' })),
  rtcp: { cname: 'bot', reducedSize: true },
};

/** What was recorded, ready to be played by any number of bots. */
export interface Tapes {
  readonly speech: Tape;
  readonly silence: Tape;
  /** Of the camera, the smallest first. */
  readonly copies: readonly [Tape, Tape, Tape];
}

export function tapesOf({ tracks: { speech, silence, small, middle, whole } }: Recording): Tapes {
  return {
    speech: tapeOf(speech, VOICE),
    silence: tapeOf(silence, VOICE),
    copies: [tapeOf(small, PICTURE), tapeOf(middle, PICTURE), tapeOf(whole, PICTURE)],
  };
}

/** The microphone and the camera of a bot, on one connection. They are silent and dark at first. */
export class Sender {
  readonly #peer: Peer;
  readonly #tapes: Tapes;
  readonly #voice: Replay;
  readonly #copies: readonly Replay[];

  constructor(peer: Peer, tapes: Tapes) {
    this.#peer = peer;
    this.#tapes = tapes;
    const counter: Counter = { next: 0 };
    this.#voice = new Replay(tapes.silence, { ssrc: VOICE_SSRC, counter });
    this.#copies = tapes.copies.map((tape, copy) => new Replay(tape, { ssrc: COPY_SSRCS[copy] ?? 0, counter }));
    peer.listen((packet) => {
      if (!isRtcp(packet)) return;
      const asked = keyFramesAskedFor(packet);
      for (const copy of this.#copies) if (asked.includes(copy.ssrc)) copy.askForKeyFrame(performance.now());
    });
  }

  /** The microphone is open; somebody speaks into it, or nobody does. */
  open(who: 'speaks' | 'is silent'): void {
    this.#voice.change(who === 'speaks' ? this.#tapes.speech : this.#tapes.silence, performance.now());
    this.#voice.play(performance.now());
  }

  /** Sends no more of the camera than is needed. */
  meet(demand: Demand): void {
    for (const [copy, isNeeded] of copiesFor(demand).entries())
      if (isNeeded) this.#copies[copy]?.play(performance.now());
      else this.#copies[copy]?.stop();
  }

  /** Nothing is sent any more. */
  stop(): void {
    this.#voice.stop();
    this.meet(null);
  }

  /** How many packets were sent so far, of the voice, or of one copy of the camera. */
  sent(what: 'voice' | 0 | 1 | 2): number {
    return (what === 'voice' ? this.#voice : this.#copies[what])?.packets ?? 0;
  }

  /** Sends what it is time for. */
  tick(now: number): void {
    for (const stream of [this.#voice, ...this.#copies]) for (const packet of stream.due(now)) this.#peer.send(packet);
  }

  /** Tells how the clocks of its streams go. */
  report(now: number): void {
    for (const stream of [this.#voice, ...this.#copies]) {
      const report = stream.isPlaying ? stream.report(now, performance.timeOrigin) : null;
      if (report) this.#peer.send(report);
    }
  }
}
