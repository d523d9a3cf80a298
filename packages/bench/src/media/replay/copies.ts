import type { Demand } from '@foyer/protocol';

/** Which copies of a camera are sent, the smallest first: those up to the one that is needed, as a browser would. */
export function copiesFor(demand: Demand): readonly [boolean, boolean, boolean] {
  const needs = (copy: number) => demand !== null && copy <= demand;
  return [needs(0), needs(1), needs(2)];
}
