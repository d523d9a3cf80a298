import type { Result } from '@foyer/domain';
import { type RefusalCode, type Refused, refusal, reply } from '@foyer/protocol';

/**
 * The rules' answer as the wire's: done, or a refusal.
 *
 * Which codes a request may be refused with is the contract's to list; the rules' own types are wider, because one
 * `decide` answers for all of them.
 */
export function done<R extends RefusalCode>(
  result: Result<unknown, RefusalCode>,
): { readonly ok: true; readonly data: Record<never, never> } | Refused<R> {
  return result.ok ? reply({}) : refusal(result.code as R);
}
