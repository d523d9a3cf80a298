import type { RtpCapabilities, RtpParameters, Source, TransportParameters } from '@foyer/protocol';
import type { Load } from './load.ts';

/** Which copy of a picture: 0 is the smallest. A sender with fewer copies has its largest for every number above. */
export type Layer = 0 | 1 | 2;

/**
 * How a line fares. `up`: its browser answers. `interrupted`: it has not answered for a while, and may come back, by
 * itself or with new ICE credentials. `ended`: the browser hung up, or the two do not understand each other.
 */
export type LineState = 'up' | 'interrupted' | 'ended';

/** By what packets come. */
export type Protocol = 'udp' | 'tcp';

export type IceParameters = TransportParameters['iceParameters'];

/**
 * What the rest of the node may know about media. Two implementations, one contract suite (engine.contract.ts).
 *
 * It knows no people and no rules: who may have what is decided above it.
 */
export interface MediaEngine {
  /** What every router can do; constant. */
  readonly capabilities: RtpCapabilities;
  /** How much the one that has least to do has to do. */
  load(): Load;
  /** Each process that media runs on: the share of a core that it used when one last looked, and what that is taken for. */
  workers(): readonly { readonly share: number; readonly load: Load }[];
  /** Waits a few seconds if every process is being replaced. */
  openRouter(): Promise<MediaRouter>;
  close(): void;
}

/** Streams within one router can be taken from one another. */
export interface MediaRouter {
  /** Resolves, never rejects, when the process below it is gone. Not after `close()`. */
  readonly died: Promise<void>;
  /**
   * One connection, expecting the browser that has this DTLS certificate (SHA-256, upper-case hex with colons): it is
   * connected on this side before the browser knows of it.
   *
   * @param only offers no other way than this; else both, UDP first
   */
  openTransport(fingerprint: string, only?: Protocol): Promise<MediaTransport>;
  /** Calls back whenever what it runs on has more or less to do. It is calm at first. */
  onLoad(listener: (load: Load) => void): void;
  /** The slots of this router, once. */
  openSlots(options: SlotOptions): Promise<MediaSlots>;
  /** Closes everything within, too. Never throws. */
  close(): void;
}

/**
 * How often slots say who has spoken, in ms. Whoever spoke in a part of it counts for the whole: with much longer ones a cough
 * would last as long as a word.
 */
export const SPEECH_INTERVAL_MS = 40;

export interface MediaTransport {
  readonly parameters: TransportParameters;
  /** Calls back when the line comes up, is interrupted, comes up again, ends; not after that, nor after `close()`. */
  onLine(listener: (state: LineState) => void): void;
  /** New ICE credentials; whatever flows keeps flowing. Null when the transport is gone. */
  restart(): Promise<IceParameters | null>;
  /** Takes a stream in; null when its parameters make no sense. */
  produce(stream: { readonly source: Source; readonly rtpParameters: RtpParameters }): Promise<MediaProducer | null>;
  /** Sends somebody's stream out; null when the receiver cannot play it or it is gone. */
  consume(stream: {
    readonly producer: MediaProducer;
    readonly capabilities: RtpCapabilities;
    /** Whether nothing of it flows before `resume()`. */
    readonly paused: boolean;
    /** With which copy to begin; means nothing where there is only one. */
    readonly layer: Layer;
  }): Promise<MediaConsumer | null>;
  /** Closes its producers and consumers, too. Never throws. */
  close(): void;
}

export interface SlotOptions {
  readonly count: number;
  /**
   * Somebody else is heard in a slot from now on, by their number; -1: nobody is. Called before the first packet is sent:
   * what is asked of the engine within this turn comes before it.
   */
  readonly onOwner: (slot: number, source: number) => void;
  /**
   * Called every `SPEECH_INTERVAL_MS` with the numbers of those who have spoken in that time, the loudest first, whether they
   * are in a slot or not; and while nobody speaks just once, with none.
   */
  readonly onSpeech: (sources: readonly number[]) => void;
}

/** The few streams in which everybody in a meeting is heard (slots/). */
export interface MediaSlots {
  /** Whoever attends takes all of them. */
  readonly producers: readonly MediaProducer[];
  /** How many packets of speech found no slot so far. */
  readonly leftOut: number;
  /** How many microphones are open, and how many of these are read. */
  readonly microphones: { readonly open: number; readonly read: number };
  /**
   * Takes a microphone in. False: it is gone, or was closed meanwhile.
   *
   * @param source a small number, nobody else's
   * @param voice what packets bear for those who listen, as a contributing source of RTP
   */
  open(source: number, microphone: { readonly producer: MediaProducer; readonly voice: number }): Promise<boolean>;
  /** From now on not one packet of it is in a slot. */
  close(source: number): void;
}

export interface MediaProducer {
  readonly id: string;
  readonly source: Source;
  /** Paused: not one packet of it leaves the node. */
  setPaused(paused: boolean): Promise<void>;
  /** Ends it for everybody who takes it. Never throws. */
  close(): void;
}

export interface MediaConsumer {
  readonly id: string;
  readonly rtpParameters: RtpParameters;
  /** Lets pictures flow, beginning with a fresh key frame. Harmless when it is closed, or its sender has gone. */
  resume(): Promise<void>;
  /** Stops it for this taker, or lets it go on: from the next packet on, whoever waits for it. Never throws. */
  hold(on: boolean): void;
  /** Goes on with another copy of the picture. Harmless where there is only one, and when it is closed. */
  setLayer(layer: Layer): Promise<void>;
  /** Never throws. */
  close(): void;
}
