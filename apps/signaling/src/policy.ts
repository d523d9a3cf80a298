import { CATEGORIES, type Category, type Privilege } from '@foyer/domain';
import type { requests, routes } from '@foyer/protocol';

/** Where somebody with an open socket may stand. */
const STATES = ['waiting', 'inside'] as const;
export type State = (typeof STATES)[number];

export interface EventPolicy {
  readonly states: readonly State[];
  /** What the table of roles must allow whoever asks; null: their state is enough. */
  readonly privilege: Privilege | null;
  readonly categories: readonly Category[];
  /** What it takes from the 150 points that somebody has for every 10 s. */
  readonly cost: number;
}

export interface RoutePolicy {
  /** `account`: only with a session; `anyone`: with or without. */
  readonly who: 'anyone' | 'account';
  /** What it takes from the 300 points that an address has for every 10 s. */
  readonly cost: number;
}

const everybody = { categories: CATEGORIES, privilege: null } as const;
const inside = { ...everybody, states: ['inside'] } as const satisfies Partial<EventPolicy>;

/**
 * Who may send which event, and at what cost. What has no row is not served (GW-1): there is no way to a handler but
 * through this table.
 */
export const EVENT_POLICY: Readonly<Record<keyof typeof requests, EventPolicy>> = {
  'meeting:leave': { ...everybody, states: STATES, cost: 1 },
  'meeting:lock': { ...inside, privilege: 'meeting.lock', cost: 2 },
  'meeting:end': { ...inside, privilege: 'meeting.end', cost: 1 },
  'lobby:admit': { ...inside, privilege: 'lobby.admit', cost: 1 },
  'lobby:admit-all': { ...inside, privilege: 'lobby.admit', cost: 2 },
  'lobby:deny': { ...inside, privilege: 'lobby.deny', cost: 1 },
  'lobby:keep-waiting': { ...everybody, states: ['waiting'], cost: 5 },
  'lobby:put-back': { ...inside, privilege: 'lobby.put-back', cost: 2 },
  'options:change': { ...inside, privilege: 'options.change', cost: 5 },
  'options:preview': { ...inside, privilege: 'options.change', cost: 2 },
  // Promoting and demoting are two privileges; which one it takes depends on the role given, and the rules look again.
  'roles:change': { ...inside, privilege: 'roles.demote', cost: 2 },
  'moderation:mute': { ...inside, privilege: 'moderation.mute', cost: 1 },
  'moderation:mute-all': { ...inside, privilege: 'moderation.mute', cost: 2 },
  'moderation:allow-unmuting': { ...inside, privilege: 'moderation.unmuting', cost: 2 },
  'moderation:ask-to-unmute': { ...inside, privilege: 'moderation.mute', cost: 5 },
  'moderation:spotlight': { ...inside, privilege: 'moderation.spotlight', cost: 2 },
  'moderation:pardon': { ...inside, privilege: 'moderation.pardon', cost: 2 },
  'moderation:remove': { ...inside, privilege: 'moderation.remove', cost: 2 },
  'hands:raise': { ...inside, privilege: 'hands.raise', cost: 5 },
  // Everybody may lower their own: whose it is, the rules look at.
  'hands:lower': { ...inside, cost: 2 },
  'screens:stop': { ...inside, cost: 2 },
  'roster:read': { ...inside, cost: 1 },
  'media:ticket': { ...inside, cost: 10 },
  'media:attach': { ...inside, cost: 20 },
  'media:publish': { ...inside, cost: 10 },
  'media:switch': { ...inside, cost: 2 },
  'media:ready': { ...inside, cost: 1 },
  // A page says at most three times a second what it shows: a window that is being resized must not use up the rest.
  'media:view': { ...inside, cost: 1 },
  'media:restart': { ...inside, cost: 5 },
  'media:read': { ...inside, cost: 5 },
};

/** Who may use which route, and at what cost. */
export const ROUTE_POLICY: Readonly<Record<keyof typeof routes, RoutePolicy>> = {
  'session:read': { who: 'anyone', cost: 1 },
  // Dear, so that guessing is slow; the secret has 256 bits all the same.
  'session:first-run': { who: 'anyone', cost: 30 },
  'meetings:open': { who: 'account', cost: 10 },
  'door:look': { who: 'anyone', cost: 2 },
  'door:join': { who: 'anyone', cost: 5 },
  // Not signed in as somebody, but proven to be somebody: by the token and the key together.
  'reconnect:return': { who: 'anyone', cost: 5 },
};
