import type { AccountId, Meeting } from '@foyer/domain';
import type { Tie } from './store.ts';

/** Something about which meetings are whose. */
export interface TieChange {
  readonly account: AccountId;
  readonly tie: Tie;
  readonly on: boolean;
}

/** Whose lists a meeting comes to by a step, and whose it leaves (SD-1). Whoever was removed finds it no more. */
export function tiesAfter(before: Meeting, after: Meeting): readonly TieChange[] {
  const came = inside(after).filter((account) => !inside(before).includes(account));
  const removed = [...after.removed.keys()]
    .filter((id) => !before.removed.has(id))
    .flatMap((id) => after.removed.get(id)?.account ?? []);
  return [
    ...difference([...before.coOrganizers], [...after.coOrganizers], 'organizes'),
    ...difference(before.options.invited, after.options.invited, 'invited'),
    ...came.map((account) => ({ account, tie: 'came', on: true }) as const),
    ...removed.flatMap((account) => (['came', 'invited'] as const).map((tie) => ({ account, tie, on: false }))),
  ];
}

function inside(meeting: Meeting): readonly AccountId[] {
  return [...meeting.inside.values()].flatMap(({ account }) => account ?? []);
}

function difference(before: readonly AccountId[], after: readonly AccountId[], tie: Tie): readonly TieChange[] {
  if (before === after) return [];
  return [
    ...after.filter((one) => !before.includes(one)).map((account) => ({ account, tie, on: true })),
    ...before.filter((one) => !after.includes(one)).map((account) => ({ account, tie, on: false })),
  ];
}
