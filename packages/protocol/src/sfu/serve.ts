import type { Channel } from '../channel.ts';
import type { AnyNotice, Handlers, Notices, Requests } from '../contract.ts';
import { z } from '../z.ts';

const asked = z.strictObject({ id: z.int(), name: z.string(), input: z.unknown() });

type Handle = (input: unknown, who: undefined) => Promise<unknown>;

/**
 * The answering end of a channel: checks each request against the contract and answers it, whatever happens inside.
 *
 * Returns the function that tells the other side news.
 */
export function answer<C extends Requests, N extends Notices>(
  channel: Channel,
  {
    requests,
    handlers,
    onCrash,
  }: { requests: C; handlers: Handlers<C, undefined>; onCrash: (name: string, cause: unknown) => void },
): (notice: AnyNotice<N>) => void {
  channel.onMessage((message) => {
    const question = asked.safeParse(message);
    if (!question.success) return;
    const { id, name, input } = question.data;
    void respond(name, input).then((reply) => channel.send({ id, reply }));
  });

  const respond = async (name: string, raw: unknown): Promise<unknown> => {
    const spec = Object.hasOwn(requests, name) ? requests[name] : undefined;
    if (!spec) return { ok: false, code: 'unknown-event' };
    const input = spec.input.safeParse(raw);
    if (!input.success) return { ok: false, code: 'bad-request' };
    try {
      return await (handlers[name] as unknown as Handle)(input.data, undefined);
    } catch (cause) {
      onCrash(name, cause);
      return { ok: false, code: 'internal' };
    }
  };

  return ({ name, payload }) => channel.send({ notice: name, payload });
}
