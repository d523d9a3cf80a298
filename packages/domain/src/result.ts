/** The answer of a function that may refuse. Refusals are values, never throws. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<const E>(code: E): { readonly ok: false; readonly code: E } {
  return { ok: false, code };
}

/** Makes a `switch` that misses a case a type error. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
