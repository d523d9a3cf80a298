import type { Channel } from '../channel.ts';
import type { AnyNotice, Call, Notices, Requests, Unreachable } from '../contract.ts';
import { REFUSAL_CODES } from '../refusals.ts';
import { z } from '../z.ts';

const answered = z.strictObject({
  id: z.int(),
  reply: z.union([
    z.strictObject({ ok: z.literal(true), data: z.unknown() }),
    z.strictObject({ ok: z.literal(false), code: z.enum(REFUSAL_CODES), retryAfterMs: z.optional(z.number()) }),
  ]),
});
const told = z.strictObject({ notice: z.string(), payload: z.unknown() });

const UNREACHABLE: Unreachable = { ok: false, code: 'unreachable' };

export interface Caller<C extends Requests> {
  readonly call: Call<C>;
}

export interface ConnectOptions<C extends Requests, N extends Notices> {
  readonly requests: C;
  readonly notices: N;
  readonly onNotice: (notice: AnyNotice<N>) => void;
  /** Calls back once, after the time that an answer may take; returns the end of it. There is no clock in here. */
  readonly patience: (over: () => void) => () => void;
}

/**
 * The asking end of a channel: sends requests, matches answers, hands on notices, and checks both against the contract.
 *
 * A call never rejects. What is not answered in time, and what is open when the channel closes, is answered
 * `unreachable`.
 */
export function connect<C extends Requests, N extends Notices>(
  channel: Channel,
  contract: ConnectOptions<C, N>,
): Caller<C> {
  let lastId = 0;
  let open = true;
  const pending = new Map<number, { name: string; settle: (reply: unknown) => void }>();

  channel.onMessage((message) => {
    const answer = answered.safeParse(message);
    if (answer.success) {
      const { id, reply } = answer.data;
      const asked = pending.get(id);
      pending.delete(id);
      asked?.settle(reply.ok ? checked(contract.requests, asked.name, reply.data) : reply);
      return;
    }
    const news = told.safeParse(message);
    const spec = news.success ? contract.notices[news.data.notice] : undefined;
    const payload = news.success ? spec?.payload.safeParse(news.data.payload) : undefined;
    if (news.success && payload?.success)
      contract.onNotice({ name: news.data.notice, payload: payload.data } as AnyNotice<N>);
  });

  void channel.closed.then(() => {
    open = false;
    for (const { settle } of pending.values()) settle(UNREACHABLE);
    pending.clear();
  });

  const call = (name: string, input: unknown): Promise<unknown> => {
    if (!open) return Promise.resolve(UNREACHABLE);
    const id = ++lastId;
    return new Promise((resolve) => {
      const calm = contract.patience(() => {
        pending.delete(id);
        resolve(UNREACHABLE);
      });
      const settle = (reply: unknown) => {
        calm();
        resolve(reply);
      };
      pending.set(id, { name, settle });
      channel.send({ id, name, input });
    });
  };
  return { call: call as Call<C> };
}

function checked(requests: Requests, name: string, data: unknown): unknown {
  const output = requests[name]?.output.safeParse(data);
  return output?.success ? { ok: true, data: output.data } : UNREACHABLE;
}
