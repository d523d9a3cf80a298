import type { Output, RefusalCode, routes, Sent } from '@foyer/protocol';
import { ask } from './connection/http.ts';
import type { Problem } from './session/view.ts';

type Routes = typeof routes;

/** What came of asking: something, or a problem that a person should hear of. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Asks one route of the API, for a page. Never rejects. */
export async function answerTo<K extends keyof Routes>(
  name: K,
  input: Sent<Routes[K]>,
): Promise<Answer<Output<Routes[K]>>> {
  const reply = await ask(name, input);
  if (reply.ok) return { ok: true, value: reply.data };
  return { ok: false, problem: (reply as { readonly code: RefusalCode | 'unreachable' }).code };
}

/** The part of an answer that matters to whoever asked. */
export function picked<T, P>(answer: Answer<T>, pick: (value: T) => P): Answer<P> {
  return answer.ok ? { ok: true, value: pick(answer.value) } : answer;
}
