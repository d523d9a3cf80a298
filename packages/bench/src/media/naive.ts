import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RtpParameters, TransportParameters } from '@foyer/protocol';
import type { MediaServer } from './server.ts';

export interface NaiveOrder {
  readonly id: number;
  readonly role: 'talks' | 'listens';
  readonly fingerprint: string;
}

export type NaiveReport =
  | { readonly report: 'joined'; readonly id: number; readonly parameters: TransportParameters | null }
  | { readonly report: 'consumer'; readonly id: string; readonly rtpParameters: RtpParameters };

/** How many there were so far: each is one request to the worker, and one message to a browser. */
export interface NaiveServer extends MediaServer {
  readonly consumers: number;
}

export async function startNaive(): Promise<NaiveServer> {
  const child = fork(fileURLToPath(new URL('./naiveProcess.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (parameters: TransportParameters | null) => void>();
  let consumers = 0;
  child.on('message', (message: NaiveReport) => {
    if (message.report === 'consumer') consumers++;
    else waiting.get(message.id)?.(message.parameters);
  });
  const answerTo = (id: number) => new Promise<TransportParameters | null>((resolve) => waiting.set(id, resolve));
  await answerTo(0);
  let last = 0;
  return {
    pid: child.pid ?? 0,
    get consumers() {
      return consumers;
    },
    async open(role, fingerprint) {
      const id = ++last;
      const answer = answerTo(id);
      child.send({ id, role, fingerprint } satisfies NaiveOrder);
      const parameters = await answer;
      if (!parameters) throw new Error('there is no transport');
      return parameters;
    },
    close: () => child.disconnect(),
  };
}
