import { CATEGORIES, type Category, type Privilege } from '@foyer/domain';
import type { RefusalCode, requests, routes } from '@foyer/protocol';
import type { LimitRow } from './limits/table.ts';

/** Where somebody with an open socket may stand. */
const STATES = ['waiting', 'inside'] as const;
export type State = (typeof STATES)[number];

export interface EventPolicy {
  readonly states: readonly State[];
  /** What the table of roles must allow whoever asks; null: their state is enough. */
  readonly privilege: Privilege | null;
  readonly categories: readonly Category[];
  /** What it takes from what somebody may ask for in all (`events` in limits/table.ts). */
  readonly cost: number;
  /** A limit of its own on top of that: for what disturbs others, or what nobody needs often. */
  readonly limit?: LimitRow;
}

/** A row of limits for whoever is not signed in, and for whoever is. */
export interface ByWho {
  readonly guest?: LimitRow;
  readonly account?: LimitRow;
}

export interface RoutePolicy {
  /** `anyone`: with a session or without; `account`: only with one; `administrator`: with one of theirs, freshly proven (GW-11). */
  readonly who: 'anyone' | 'account' | 'administrator';
  /** Only for whoever has proven their account within the last ten minutes (GW-11). */
  readonly fresh?: boolean;
  /** The field of the input that names somebody: it is counted by as well. */
  readonly names?: string;
  /** What it takes from what an address, or an account, may ask for in all (`routes.*` in limits/table.ts). */
  readonly cost: number;
  /** A limit of its own on top of that. */
  readonly limit?: ByWho;
  /** Which refusals are failures, and where they are counted: whoever has had too many is refused before any work. */
  readonly failures?: Readonly<Partial<Record<RefusalCode, ByWho>>>;
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
  'invitation:read': { ...inside, privilege: 'invitation.read', cost: 2 },
  'invitation:reset': { ...inside, privilege: 'invitation.reset', cost: 10 },
  'lobby:admit': { ...inside, privilege: 'lobby.admit', cost: 1 },
  'lobby:admit-all': { ...inside, privilege: 'lobby.admit', cost: 2 },
  'lobby:deny': { ...inside, privilege: 'lobby.deny', cost: 1 },
  'lobby:keep-waiting': { ...everybody, states: ['waiting'], cost: 5 },
  'lobby:message': { ...inside, privilege: 'lobby.message', cost: 5, limit: 'lobby.message' },
  'lobby:rename': { ...everybody, states: ['waiting'], cost: 5, limit: 'lobby.rename' },
  'lobby:put-back': { ...inside, privilege: 'lobby.put-back', cost: 2 },
  'options:change': { ...inside, privilege: 'options.change', cost: 5 },
  'options:preview': { ...inside, privilege: 'options.change', cost: 2 },
  // Promoting and demoting are two privileges; which one it takes depends on the role given, and the rules look again.
  'roles:change': { ...inside, privilege: 'roles.demote', cost: 2 },
  'moderation:mute': { ...inside, privilege: 'moderation.mute', cost: 1 },
  'moderation:mute-all': { ...inside, privilege: 'moderation.mute', cost: 2 },
  'moderation:allow-unmuting': { ...inside, privilege: 'moderation.unmuting', cost: 2 },
  'moderation:ask-to-unmute': { ...inside, privilege: 'moderation.mute', cost: 5, limit: 'moderation.ask' },
  'moderation:spotlight': { ...inside, privilege: 'moderation.spotlight', cost: 2 },
  'moderation:pardon': { ...inside, privilege: 'moderation.pardon', cost: 2 },
  'moderation:remove': { ...inside, privilege: 'moderation.remove', cost: 2 },
  'hands:raise': { ...inside, privilege: 'hands.raise', cost: 5, limit: 'hands.raise' },
  // Everybody may lower their own: whose it is, the rules look at.
  'hands:lower': { ...inside, cost: 2 },
  'reactions:show': { ...inside, privilege: 'reactions.show', cost: 3, limit: 'reactions.show' },
  'screens:stop': { ...inside, cost: 2 },
  'roster:read': { ...inside, cost: 1 },
  'media:ticket': { ...inside, cost: 10 },
  'media:attach': { ...inside, cost: 20, limit: 'media.attach' },
  'media:publish': { ...inside, cost: 10 },
  'media:switch': { ...inside, cost: 2 },
  'media:ready': { ...inside, cost: 1 },
  // A page says at most three times a second what it shows: a window that is being resized must not use up the rest.
  'media:view': { ...inside, cost: 1 },
  'media:restart': { ...inside, cost: 5, limit: 'media.restart' },
  'media:read': { ...inside, cost: 5 },
  // It reads the whole log of the meeting.
  'protection:read': { ...inside, cost: 20 },
};

/** Asking for a meeting that is not there: a slip, or guessing. */
const guessing = { 'not-found': { guest: 'lookup.miss', account: 'lookup.miss.account' } } as const;
const byPassword = { guest: 'password.failure', account: 'password.failure' } as const;
const signingIn = { guest: 'sign-in.failure', account: 'sign-in.failure' } as const;

/** Who may use which route, and at what cost. */
export const ROUTE_POLICY: Readonly<Record<keyof typeof routes, RoutePolicy>> = {
  'session:read': { who: 'anyone', cost: 1 },
  // Dear, so that guessing is slow; the secret has 256 bits all the same.
  'session:first-run': {
    who: 'anyone',
    cost: 30,
    failures: { 'token-invalid': signingIn, 'token-replayed': signingIn },
  },
  'session:sign-in': {
    who: 'anyone',
    cost: 30,
    failures: { 'token-invalid': signingIn, 'token-replayed': signingIn },
  },
  'session:password': { who: 'anyone', cost: 10, names: 'mail', failures: { 'proof-invalid': byPassword } },
  'session:step-up': { who: 'account', cost: 30, failures: { 'proof-invalid': signingIn } },
  'password:set': { who: 'account', fresh: true, cost: 30 },
  'password:forgot': {
    who: 'anyone',
    cost: 10,
    names: 'mail',
    limit: { guest: 'password.forgot', account: 'password.forgot' },
  },
  'account:read': { who: 'account', cost: 5 },
  'account:change': { who: 'account', cost: 10 },
  'account:export': { who: 'account', fresh: true, cost: 100 },
  'account:delete': { who: 'account', fresh: true, cost: 30 },
  'session:sign-out': { who: 'anyone', cost: 5 },
  'session:list': { who: 'account', cost: 5 },
  'session:end': { who: 'account', cost: 10 },
  'session:end-others': { who: 'account', cost: 10 },
  'session:ways': { who: 'anyone', cost: 1 },
  // For whom a challenge is depends on what it is for: to sign in with, anybody has one.
  'passkeys:challenge': { who: 'anyone', cost: 5 },
  'passkeys:add': { who: 'account', fresh: true, cost: 20 },
  'passkeys:list': { who: 'account', cost: 2 },
  'passkeys:remove': { who: 'account', fresh: true, cost: 10 },
  'passkeys:sign-in': { who: 'anyone', cost: 20, failures: { 'proof-invalid': signingIn } },
  'passkeys:prove': { who: 'account', cost: 20, failures: { 'proof-invalid': signingIn } },
  // Each makes Foyer ask another server.
  'oidc:start': { who: 'anyone', cost: 10 },
  'oidc:finish': { who: 'anyone', cost: 30, failures: { 'proof-invalid': signingIn } },
  'admin:people': { who: 'administrator', cost: 5 },
  'admin:add': { who: 'administrator', cost: 10 },
  'admin:grant': { who: 'administrator', cost: 10 },
  'admin:disable': { who: 'administrator', cost: 10 },
  'admin:enable': { who: 'administrator', cost: 10 },
  'admin:reset': { who: 'administrator', cost: 10 },
  'meetings:open': { who: 'account', cost: 10, limit: { account: 'meetings.open' } },
  'invitation:challenge': { who: 'anyone', cost: 1 },
  'invitation:find': { who: 'anyone', cost: 2, failures: guessing },
  'door:look': { who: 'anyone', cost: 2, failures: guessing },
  'door:join': {
    who: 'anyone',
    cost: 4,
    limit: { guest: 'join.guest', account: 'join.account' },
    failures: { ...guessing, 'proof-invalid': { guest: 'proof.failure' } },
  },
  // What it makes on the node is gone within seconds, and there is only so much of it at once.
  'preflight:open': {
    who: 'anyone',
    cost: 4,
    limit: { guest: 'preflight.open', account: 'preflight.open' },
    failures: guessing,
  },
  'schedule:list': { who: 'account', cost: 10 },
  'schedule:plan': { who: 'account', cost: 10, limit: { account: 'meetings.open' } },
  'schedule:read': { who: 'account', cost: 2, failures: guessing },
  'schedule:change': { who: 'account', cost: 10, failures: guessing },
  'schedule:skip': { who: 'account', cost: 10, failures: guessing },
  'schedule:cancel': { who: 'account', cost: 10, failures: guessing },
  'schedule:options': { who: 'account', cost: 5, failures: guessing },
  'schedule:appoint': { who: 'account', cost: 10, failures: guessing },
  'schedule:choose': { who: 'account', cost: 10, failures: guessing },
  'schedule:reset': { who: 'account', cost: 10, failures: guessing },
  'schedule:attendance': { who: 'account', cost: 20, failures: guessing },
  'invitees:list': { who: 'account', cost: 2, failures: guessing },
  'invitees:add': { who: 'account', cost: 20, limit: { account: 'invitees.mail' }, failures: guessing },
  'invitees:remove': { who: 'account', cost: 5, limit: { account: 'invitees.mail' }, failures: guessing },
  'invitees:link': { who: 'account', cost: 2, failures: guessing },
  'invitees:renew': { who: 'account', cost: 5, limit: { account: 'invitees.mail' }, failures: guessing },
  'invitees:send': { who: 'account', cost: 5, limit: { account: 'invitees.mail' }, failures: guessing },
  'invitees:calendar': { who: 'account', cost: 2, failures: guessing },
  'directory:find': { who: 'account', cost: 2, limit: { account: 'directory.find' } },
  'directory:groups': { who: 'account', cost: 2 },
  'directory:read-group': { who: 'account', cost: 2, limit: { account: 'directory.find' } },
  'directory:keep-group': { who: 'administrator', cost: 10 },
  'directory:remove-group': { who: 'administrator', cost: 5 },
  // Not signed in as somebody, but proven to be somebody: by the token and the key together.
  'reconnect:return': { who: 'anyone', cost: 5, failures: guessing },
};
