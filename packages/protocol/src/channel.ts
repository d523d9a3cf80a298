/**
 * A line between two processes that carries values in order. It does not know what they mean.
 *
 * What arrives is untrusted: whoever listens checks it.
 */
export interface Channel {
  send(message: unknown): void;
  /** There is one listener; a later one replaces it. */
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when nothing more can be sent or will arrive. */
  readonly closed: Promise<void>;
}
