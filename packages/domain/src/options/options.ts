import { CATEGORIES, type Category } from '../door/category.ts';
import type { AccountId } from '../ids.ts';
import { PRIVILEGES, type Role } from '../roles/privileges.ts';

/** Who goes straight in, from the narrowest to the widest (DO-11). */
export const LEVELS = ['organizer', 'invited', 'company', 'company+federated', 'everyone'] as const;
export type Level = (typeof LEVELS)[number];

/** Who presents from the start, besides organizers (RO-8). */
export const PRESENTING = ['organizer', 'chosen', 'company', 'everyone'] as const;
export type Presenting = (typeof PRESENTING)[number];

/** Where somebody comes from: a network that the operator named, or any other. */
export const LOCATIONS = ['inside', 'outside'] as const;
export type Location = (typeof LOCATIONS)[number];

/** What can be switched off for a role that may do it otherwise (OP-5). */
export const SWITCHABLE = ['unmute', 'screens', 'hands', 'reactions'] as const;
export type Switchable = (typeof SWITCHABLE)[number];

/** What whoever waits may be shown (LB-9). */
export const LOBBY_FACTS = ['title', 'organizer', 'place'] as const;
export type LobbyFact = (typeof LOBBY_FACTS)[number];

/** What the organizers settle about their meeting, before it and while it lasts. */
export interface Options {
  readonly straightIn: Level;
  /** Who is invited: they go straight in when they are signed in as that account. */
  readonly invited: readonly AccountId[];
  readonly presenting: Presenting;
  /** Who presents if `presenting` is `chosen`. */
  readonly chosen: readonly AccountId[];
  /** Whether callers go straight in; never at the level `organizer`. */
  readonly phoneSkipsLobby: boolean;
  /** Who may go straight in at all; others wait, whatever the level. */
  readonly categories: readonly Category[];
  /** From where one may go straight in at all. */
  readonly locations: readonly Location[];
  /** How many may be inside, organizers not counted out. */
  readonly capacity: number;
  /** How long one may wait, in ms. */
  readonly lobbyLimitMs: number;
  /** What whoever waits may learn of the meeting: its title, who organizes it, their place among those who wait (LB-9). */
  readonly lobbyShows: readonly LobbyFact[];
  /** How long guests and callers may stay with nobody inside who is signed in, in ms (OP-6). */
  readonly graceMs: number;
  /** Which roles may do what; it takes from what the table of privileges gives, and never adds (OP-5). */
  readonly may: Readonly<Record<Switchable, readonly Role[]>>;
}

const MINUTE_MS = 60_000;

/**
 * The options of a new meeting.
 *
 * Whoever is signed in walks in and presents; everybody else knocks. Nine is what the stage shows at once; more people
 * wait for a stage that pages. Half an hour in the lobby is our own choice: no comparable product publishes a figure.
 * An hour and a half without anybody who is signed in is what others give, too.
 * Whoever waits sees what they wait for and for whom, as their invitation says it; not their place, which tells how many
 * others wait, and looks unfair when people are let in as it suits the meeting.
 */
export const DEFAULT_OPTIONS: Options = {
  straightIn: 'company',
  invited: [],
  presenting: 'company',
  chosen: [],
  phoneSkipsLobby: false,
  categories: CATEGORIES,
  locations: LOCATIONS,
  capacity: 9,
  lobbyLimitMs: 30 * MINUTE_MS,
  lobbyShows: ['title', 'organizer'],
  graceMs: 90 * MINUTE_MS,
  may: {
    unmute: PRIVILEGES['devices.microphone'],
    screens: PRIVILEGES['screens.share'],
    hands: PRIVILEGES['hands.raise'],
    reactions: PRIVILEGES['reactions.show'],
  },
};

/** The least and the most that the numbers may be (OP-2). */
export const OPTION_RANGES = {
  capacity: { least: 2, most: 1_000 },
  lobbyLimitMs: { least: MINUTE_MS, most: 240 * MINUTE_MS },
  graceMs: { least: 0, most: 24 * 60 * MINUTE_MS },
} as const satisfies { readonly [K in keyof Options]?: { readonly least: number; readonly most: number } };

/** Whether every number is a whole one within its range (OP-2). */
export function areSound(options: Options): boolean {
  return (Object.keys(OPTION_RANGES) as (keyof typeof OPTION_RANGES)[]).every((name) => {
    const { least, most } = OPTION_RANGES[name];
    return Number.isInteger(options[name]) && options[name] >= least && options[name] <= most;
  });
}

/** Whether two are the same, in whatever order their members were written down: a database has its own. */
export function areEqual(options: Options, others: Options): boolean {
  return (
    (Object.keys(DEFAULT_OPTIONS) as (keyof Options)[]).every(
      (name) => name === 'may' || JSON.stringify(options[name]) === JSON.stringify(others[name]),
    ) && SWITCHABLE.every((what) => JSON.stringify(options.may[what]) === JSON.stringify(others.may[what]))
  );
}

/** Whether a role is left what the table of privileges gives it (OP-5). */
export function allows({ may }: Pick<Options, 'may'>, what: Switchable, role: Role): boolean {
  return may[what].includes(role);
}

/** What is left to whom, as it can be sent on. */
export function leftTo({ may }: Pick<Options, 'may'>): Record<Switchable, Role[]> {
  return Object.fromEntries(SWITCHABLE.map((what) => [what, [...may[what]]])) as Record<Switchable, Role[]>;
}

/** Whether one lets in what another did not (OP-3). Whatever else it forbids at the same time: that is decided anew. */
export function isLooser(options: Options, than: Options): boolean {
  const adds = (now: readonly string[], before: readonly string[]) => now.some((one) => !before.includes(one));
  return (
    LEVELS.indexOf(options.straightIn) > LEVELS.indexOf(than.straightIn) ||
    (options.phoneSkipsLobby && !than.phoneSkipsLobby) ||
    options.capacity > than.capacity ||
    adds(options.invited, than.invited) ||
    adds(options.categories, than.categories) ||
    adds(options.locations, than.locations)
  );
}
