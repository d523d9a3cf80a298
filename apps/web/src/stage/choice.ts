import type { Inside, RosterPerson, StageWish } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';

/** What the person at this page wants in its large place. */
export type Wish = StageWish;

type Around = Pick<Inside, 'people' | 'me'>;

/** Whoever shares a screen that can be looked at: not oneself. */
function screensOf({ people, me }: Around): readonly RosterPerson[] {
  return people.filter(({ id, screen }) => screen && id !== me);
}

/**
 * A wish lasts as long as there is a screen to choose against; then the next screen comes by itself again. Whoever is
 * pinned stays so as long as they are inside.
 */
export function lasting(wish: Wish, around: Around): Wish {
  const screens = screensOf(around);
  if (pinnedBy(wish) !== null) return around.people.some(({ id }) => id === pinnedBy(wish)) ? wish : 'auto';
  const there = typeof wish === 'object' ? screens.some(({ id }) => id === wish.participant) : screens.length > 0;
  return there ? wish : 'auto';
}

/** Whom this person has pinned to their own large place; null: nobody. */
export function pinnedBy(wish: Wish): ParticipantId | null {
  return typeof wish === 'object' && wish.source === 'camera' ? wish.participant : null;
}

/** What one may choose for the large place. */
export interface Choice {
  /** What the one button swaps to; null: there is nothing to swap. */
  readonly swap: 'speaker' | 'screen' | null;
  /** Several shared screens, of which one can be chosen; empty where there is no choice. */
  readonly screens: readonly { readonly id: ParticipantId; readonly name: string; readonly on: boolean }[];
}

/** @param stage what is in the large place now */
export function choiceOf(stage: Inside['focus']['stage'], around: Around): Choice {
  const screens = screensOf(around);
  if (screens.length === 0) return { swap: null, screens: [] };
  const shown = stage?.source === 'screen' ? stage.participant : null;
  return {
    swap: shown === null ? 'screen' : 'speaker',
    screens: screens.length < 2 ? [] : screens.map(({ id, name }) => ({ id, name, on: id === shown })),
  };
}

/** Whose voice it is, for the one place that says so: null while nobody speaks. */
export function speakerNow({ focus, speaking, people }: Pick<Inside, 'focus' | 'speaking' | 'people'>): string | null {
  if (focus.speaker === null || !speaking.includes(focus.speaker)) return null;
  return people.find(({ id }) => id === focus.speaker)?.name ?? null;
}
