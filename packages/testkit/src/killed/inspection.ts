import { expect } from 'vitest';
import type { Crowd } from './crowd.ts';
import type { Guest, Place } from './guest.ts';

interface Entry {
  readonly id: string;
  readonly role?: Place;
  readonly hand?: number | null;
}

/** Everybody comes back, and what they find is held against what they had been told. */
export async function inspect({ olga, guests, meeting, locked }: Crowd): Promise<void> {
  await olga.returns(meeting, Date.now());
  const inside = olga.latest('self:inside') as unknown as {
    roster: { people: Entry[] };
    settings: { locked: boolean };
  };
  const door = (await olga.hears('lobby:waiting')) as unknown as { people: Entry[]; removed: Entry[] };
  expect(locked.may).toContain(inside.settings.locked);
  locked.isFound(inside.settings.locked);
  const named = (entries: readonly Entry[], { person }: Guest) => entries.find(({ id }) => id === person.participant);

  for (const guest of guests) {
    const entry = named(inside.roster.people, guest);
    const found =
      entry?.role ?? (named(door.people, guest) ? 'waiting' : named(door.removed, guest) ? 'removed' : 'gone');
    // Nobody has been told yet whoever was still on their way: for them, not having come is as good as being gone.
    const may = guest.place.may.map((place) => (place === 'nowhere' ? 'gone' : place));
    expect([guest.person.name, may]).toEqual([guest.person.name, expect.arrayContaining([found])]);
    guest.place.isFound(found);
    const hand = (entry?.hand ?? null) !== null;
    expect([guest.person.name, guest.hand.may]).toEqual([guest.person.name, expect.arrayContaining([hand])]);
    guest.hand.isFound(hand);
    if (found === 'removed')
      expect((await guest.person.asksBack(meeting, { at: Date.now() })).body).toMatchObject({ code: 'removed' });
    else if (found !== 'gone') await guest.person.returns(meeting, Date.now());
  }
}
