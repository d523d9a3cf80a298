import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const answer = z.union([z.object({ said: z.string() }), z.object({ status: z.number().int() })]);

/** Asks the Foyer at the other end of a line. @throws when it goes before it has answered */
export async function ask(
  line: Socket,
  args: readonly string[],
  say: (text: string) => Promise<void>,
): Promise<number> {
  line.write(`${JSON.stringify(args)}\n`);
  for await (const text of createInterface({ input: line })) {
    const message = answer.parse(JSON.parse(text));
    if ('status' in message) {
      line.destroy();
      return message.status;
    }
    await say(message.said);
  }
  throw new Error('Foyer ended before it had answered');
}
