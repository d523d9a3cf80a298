import type { ToldOptions } from '@foyer/client';
import { CATEGORIES, type Category, LEVELS, type Level, PRESENTING, type Presenting } from '@foyer/domain';

/** Ways in that have to be set up before anybody can come by them. */
export interface Entrances {
  readonly phone: boolean;
  readonly federation: boolean;
  /** The operator has named networks. */
  readonly networks: boolean;
  /** Where colleagues can be named: on the page of a meeting, not beside it. */
  readonly colleagues: boolean;
}

/** What every Foyer has. The first two cannot be set up yet; their rules exist, and their choices are drawn with them. */
export const ENTRANCES: Entrances = {
  phone: false,
  federation: false,
  networks: false,
  colleagues: false,
};

/** The levels to choose from. What is chosen is always among them, so that nobody is shown what is not so. */
export function levelsFor(
  { federation, colleagues }: Entrances,
  { options: { straightIn }, invited }: ToldOptions,
): readonly Level[] {
  const exists = { invited: colleagues || invited > 0, 'company+federated': federation } as Partial<
    Record<Level, boolean>
  >;
  return LEVELS.filter((level) => level === straightIn || (exists[level] ?? true));
}

/** Who can be said to present. Where nobody can be named, only a list that is there is offered. */
export function presentingFor(
  { colleagues }: Entrances,
  { options: { presenting }, chosen }: ToldOptions,
): readonly Presenting[] {
  return PRESENTING.filter((one) => one === presenting || one !== 'chosen' || colleagues || chosen > 0);
}

/** The kinds of people who can come at all. */
export function categoriesFor({ phone, federation }: Entrances): readonly Category[] {
  const exists: Record<Category, boolean> = { internal: true, federated: federation, anonymous: true, phone };
  return CATEGORIES.filter((category) => exists[category]);
}

/** Callers have a switch of their own, but not at the level where nobody but organizers goes straight in (DO-10). */
export function hasPhoneSwitch({ phone }: Entrances, { options: { straightIn } }: ToldOptions): boolean {
  return phone && straightIn !== 'organizer';
}
