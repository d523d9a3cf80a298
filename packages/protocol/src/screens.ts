import { nothing, request } from './contract.ts';

/** Shared screens. Rules: SC-* in packages/domain/SPEC.md. Sharing begins with `media:publish`, as source `screen`. */
export const screensRequests = {
  /** Stops sharing one's own. */
  'screens:stop': request({ input: nothing, output: nothing, refusals: [] }),
};
