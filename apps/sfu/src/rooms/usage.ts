import type { Room } from './room.ts';

/** How much there is, in numbers alone. */
export interface RoomsUsage {
  readonly rooms: number;
  readonly people: number;
  readonly producers: number;
  readonly consumers: number;
  readonly microphones: { readonly open: number; readonly read: number };
  readonly leftOut: number;
}

/** @param before packets of speech that nobody heard in rooms that are gone: what was counted never gets less */
export function usageOf(rooms: readonly Room[], before: number): RoomsUsage {
  const each = rooms.flatMap((room) => room.members.map((one) => room.census(one)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    rooms: rooms.length,
    people: each.length,
    producers: sum(each.map(({ producers }) => producers)),
    consumers: sum(each.map(({ consumers }) => consumers)),
    microphones: {
      open: sum(rooms.map(({ microphones }) => microphones.open)),
      read: sum(rooms.map(({ microphones }) => microphones.read)),
    },
    leftOut: before + sum(rooms.map(({ leftOut }) => leftOut)),
  };
}
