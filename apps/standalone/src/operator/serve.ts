import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { inBackground, type Log } from '@foyer/server-kit';
import { z } from 'zod';

/** Does what an operator asked for, and answers with the exit status. */
export type Operate = (args: readonly string[], say: (line: string) => Promise<void>) => Promise<number>;

const asked = z.array(z.string().max(200)).max(20);

/** Serves one line that came in by the data folder's socket: one request, the lines that answer it, a status. */
export function serveOperator(line: Socket, { operate, log }: { operate: Operate; log: Log }): void {
  const requests = createInterface({ input: line });
  requests.once('line', (text) => inBackground(answer(text), { log, what: 'operator' }));

  async function answer(text: string): Promise<void> {
    try {
      const args = asked.parse(JSON.parse(text));
      const status = await operate(args, (said) => send({ said }));
      await send({ status });
    } catch (cause) {
      log.error({ cause }, 'an operator’s command crashed');
      await send({ said: 'Foyer could not do that; its log says why.' });
      await send({ status: 1 });
    } finally {
      line.end();
    }
  }

  async function send(message: object): Promise<void> {
    if (line.destroyed || line.write(`${JSON.stringify(message)}\n`)) return;
    await new Promise<void>((resolve) => {
      line.once('drain', resolve);
      line.once('close', resolve);
    });
  }
}
