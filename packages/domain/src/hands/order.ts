/**
 * Whose hand is up, first raised first (HA-3).
 *
 * @returns each one's place, counted from 1
 */
export function handOrder<Id>(
  people: readonly { readonly id: Id; readonly hand: number | null }[],
): ReadonlyMap<Id, number> {
  const up = people.flatMap(({ id, hand }) => (hand === null ? [] : [{ id, hand }]));
  return new Map(up.toSorted((a, b) => a.hand - b.hand).map(({ id }, index) => [id, index + 1]));
}
