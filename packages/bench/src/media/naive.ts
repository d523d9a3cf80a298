import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RtpParameters, TransportParameters } from '@foyer/protocol';

export interface NaiveOrder {
  readonly id: number;
  readonly fingerprint: string;
}

interface Joined {
  readonly send: TransportParameters;
  readonly receive: TransportParameters;
}

export type NaiveReport =
  | { readonly report: 'ready' }
  | { readonly report: 'joined'; readonly id: number; readonly joined: Joined }
  | { readonly report: 'consumer'; readonly kind: 'sound' | 'picture'; readonly rtpParameters: RtpParameters };

/** A meeting as one would write it first (naiveProcess.ts), and what it took so far. */
export interface NaiveServer {
  readonly pid: number;
  /** How many streams are taken: each is one request to the worker, and one message to a browser. */
  readonly consumers: number;
  /** How sound comes in to everybody; empty before there is any. */
  readonly sounds: readonly RtpParameters[];
  join(fingerprint: string): Promise<Joined>;
  close(): void;
}

export async function startNaive(): Promise<NaiveServer> {
  const child = fork(fileURLToPath(new URL('./naiveProcess.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (joined: Joined) => void>();
  const ready = Promise.withResolvers<void>();
  const sounds: RtpParameters[] = [];
  let consumers = 0;
  child.on('message', (message: NaiveReport) => {
    if (message.report === 'ready') ready.resolve();
    else if (message.report === 'joined') waiting.get(message.id)?.(message.joined);
    else {
      consumers++;
      if (message.kind === 'sound' && sounds.length === 0) sounds.push(message.rtpParameters);
    }
  });
  await ready.promise;
  let last = 0;
  return {
    pid: child.pid ?? 0,
    get consumers() {
      return consumers;
    },
    sounds,
    join(fingerprint) {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<Joined>();
      waiting.set(id, resolve);
      child.send({ id, fingerprint } satisfies NaiveOrder);
      return promise;
    },
    close: () => child.disconnect(),
  };
}
