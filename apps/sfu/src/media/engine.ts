import type { RtpCapabilities, RtpParameters, TransportParameters } from '@foyer/protocol';

export type Source = 'microphone' | 'camera';

/**
 * What the rest of the node may know about media. Two implementations, one contract suite (engine.contract.ts).
 *
 * It knows no people and no rules: who may have what is decided above it.
 */
export interface MediaEngine {
  /** What every router can do; constant. */
  readonly capabilities: RtpCapabilities;
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
   */
  openTransport(fingerprint: string): Promise<MediaTransport>;
  /** Closes everything within, too. Never throws. */
  close(): void;
}

export interface MediaTransport {
  readonly parameters: TransportParameters;
  /** Resolves, never rejects, when the line broke. Not after `close()`. */
  readonly lost: Promise<void>;
  /** Takes a stream in; null when its parameters make no sense. */
  produce(stream: { readonly source: Source; readonly rtpParameters: RtpParameters }): Promise<MediaProducer | null>;
  /** Sends somebody's stream out; null when the receiver cannot play it or it is gone. */
  consume(stream: {
    readonly producer: MediaProducer;
    readonly capabilities: RtpCapabilities;
    /** Whether nothing of it flows before `resume()`. */
    readonly paused: boolean;
  }): Promise<MediaConsumer | null>;
  /** Closes its producers and consumers, too. Never throws. */
  close(): void;
}

export interface MediaProducer {
  readonly id: string;
  readonly source: Source;
  /** Paused: not one packet of it leaves the node. */
  setPaused(paused: boolean): Promise<void>;
}

export interface MediaConsumer {
  readonly id: string;
  readonly rtpParameters: RtpParameters;
  /** Lets pictures flow, beginning with a fresh key frame. */
  resume(): Promise<void>;
  close(): void;
}
