import { type Inside, leftTo, type Meeting, type ParticipantId, roleMay } from '@foyer/domain';
import type { notices, Payload } from '@foyer/protocol';
import type { Change } from '../meetings/meetings.ts';

type Told = Payload<(typeof notices)['options:changed']>;

export interface OptionsNews {
  readonly to: readonly ParticipantId[];
  readonly payload: Told;
}

/** Who hears what of the options (OP-1): those who may change them, all of them, whenever they or these people are new. */
export function announceOptions({ before, events, after }: Change, networks: boolean): OptionsNews | null {
  const isNews = before.options !== after.options;
  const back = new Set(events.flatMap((event) => (event.type === 'returned' ? [event.id] : [])));
  const to = [...after.inside.values()].filter(hears).filter(({ id }) => {
    const was = before.inside.get(id);
    return isNews || !was || !hears(was) || back.has(id);
  });
  return to.length === 0 ? null : { to: to.map(({ id }) => id), payload: toldOf(after, networks) };
}

function hears({ role, away }: Inside): boolean {
  return away === null && roleMay(role, 'options.change');
}

/** Of those who are named, only how many they are. */
export function toldOf({ options }: Meeting, networks: boolean): Told {
  const { invited, chosen, may, ...rest } = options;
  const lists = { categories: [...rest.categories], locations: [...rest.locations], lobbyShows: [...rest.lobbyShows] };
  return {
    options: { ...rest, ...lists, may: leftTo({ may }) },
    invited: invited.length,
    chosen: chosen.length,
    networks,
  };
}
