import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TransportParameters } from '@foyer/protocol';
import type { Forwarded, MediaServer } from './server.ts';

export interface BareOrder {
  readonly id: number;
  readonly role: 'sends' | 'takes';
  readonly fingerprint: string;
}

export interface BareReport {
  readonly id: number;
  readonly parameters: TransportParameters | null;
}

/** A bare loop of mediasoup, in a process of its own. */
export async function startBare(what: Forwarded): Promise<MediaServer> {
  const child = fork(fileURLToPath(new URL('./bareProcess.ts', import.meta.url)), [what], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (report: BareReport) => void>();
  child.on('message', (report: BareReport) => waiting.get(report.id)?.(report));
  const answerTo = (id: number) => new Promise<BareReport>((resolve) => waiting.set(id, resolve));
  await answerTo(0);
  let last = 0;
  return {
    pid: child.pid ?? 0,
    async open(role, fingerprint) {
      const id = ++last;
      const answer = answerTo(id);
      child.send({ id, role, fingerprint } satisfies BareOrder);
      const { parameters } = await answer;
      if (!parameters) throw new Error('there is no transport');
      return parameters;
    },
    close: () => child.disconnect(),
  };
}
