import type { ChildProcess } from 'node:child_process';

/** A line between two processes that carries values in order (the shape that packages/protocol asks for). */
export interface Line {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  readonly closed: Promise<void>;
}

/** The end of a line to a process that was forked. */
export function lineTo(child: ChildProcess): Line {
  return {
    // What is under way when the other side goes is lost with it; the line says so by closing.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener) => void child.removeAllListeners('message').on('message', listener),
    closed: new Promise((resolve) => child.once('disconnect', resolve)),
  };
}

/** The end of the line to the process that forked this one; null when nobody did. */
export function lineToParent(): Line | null {
  if (!process.send) return null;
  return {
    send: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => {})),
    onMessage: (listener) => void process.removeAllListeners('message').on('message', listener),
    closed: new Promise((resolve) => process.once('disconnect', resolve)),
  };
}

/** Both ends of a line within one process. What is sent is copied, as a real line would. */
export function linePair(): [Line, Line, close: () => void] {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const listeners: [(message: unknown) => void, (message: unknown) => void] = [() => {}, () => {}];
  const end = (own: 0 | 1): Line => ({
    send: (message) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => listeners[own === 0 ? 1 : 0](copy));
    },
    onMessage: (listener) => {
      listeners[own] = listener;
    },
    closed,
  });
  return [end(0), end(1), close];
}
