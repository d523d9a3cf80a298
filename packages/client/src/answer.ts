import type { Problem } from './session/view.ts';

/** What came of asking: something, or a problem that a person should hear of. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
