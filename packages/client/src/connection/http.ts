import { REFUSAL_CODES, type RefusalCode, type Reply, routes, type Sent, type Unreachable } from '@foyer/protocol';

type Routes = typeof routes;

/**
 * Asks one route of the API. Never rejects; an answer that the contract does not know counts as none.
 *
 * @param patienceMs how long an answer may take, in ms
 */
export async function ask<K extends keyof Routes>(
  name: K,
  input: Sent<Routes[K]>,
  patienceMs = ANSWER_TIMEOUT_MS,
): Promise<Reply<Routes[K]> | Unreachable> {
  const route = routes[name];
  const { path, rest } = fill(route.path, input);
  try {
    const response = await fetch(path, {
      method: route.method,
      signal: AbortSignal.timeout(patienceMs),
      ...(route.method === 'GET'
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rest) }),
    });
    return understood(name, await response.json());
  } catch {
    return UNREACHABLE;
  }
}

/** An answer that takes longer than this, in ms, is none. */
export const ANSWER_TIMEOUT_MS = 10_000;
const UNREACHABLE: Unreachable = { ok: false, code: 'unreachable' };

function understood<K extends keyof Routes>(name: K, answer: unknown): Reply<Routes[K]> | Unreachable {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return UNREACHABLE;
  if (answer.ok === true && 'data' in answer) {
    const data = routes[name].output.safeParse(answer.data);
    return data.success ? ({ ok: true, data: data.data } as Reply<Routes[K]>) : UNREACHABLE;
  }
  const code = 'code' in answer ? (answer.code as RefusalCode) : null;
  return code !== null && REFUSAL_CODES.includes(code) ? (answer as Reply<Routes[K]>) : UNREACHABLE;
}

/** Moves what the path names from the input into the path. */
function fill(path: string, input: object): { path: string; rest: object } {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path: filled, rest };
}
