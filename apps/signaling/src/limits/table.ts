/**
 * By whom or by what something is counted, from one to all. A request is looked at in this order: what is only about
 * whoever asks comes before what they share with others.
 */
export const SCOPES = [
  'participant',
  'account',
  'account-in-meeting',
  'visitor',
  'account-at-address',
  'named-at-address',
  'address-in-meeting',
  'address',
  'subnet-in-meeting',
  'subnet',
  'partner',
  'meeting',
  'node',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * So many points for every so many seconds, counted from the first. The points are also how many can be had at once: 60
 * for 20 s is three a second, and bursts of up to 60.
 */
export interface Budget {
  readonly points: number;
  readonly seconds: number;
}

const of = (points: number, seconds: number): Budget => ({ points, seconds });
const [MINUTE, HOUR] = [60, 3_600];

/**
 * How often is too often (LM-1). Whoever asks is looked at by every scope of a row that is known of them, and the
 * narrowest that refuses speaks. An address is an IPv4 address or an IPv6 /64; a subnet is a /24, or a /56 and, with four
 * times as much, the /48 around it. An operator changes numbers with limits.json, and nothing else.
 *
 * Partners are counted where they may ask; there are none yet.
 */
export const LIMITS = {
  /**
   * Opening a socket, before anything is read. Refused by HTTP, which a page cannot read: so it comes after `handshake`. 500
   * a second for the node, and more at once than any one network may open: or that one could use up what is for all.
   */
  upgrade: { address: of(120, 20), subnet: of(800, 20), node: of(4_000, 8) },
  /** The same, once there is a line to say so on. */
  handshake: { address: of(60, 20), subnet: of(400, 20) },

  /** Any request to the API, before it is known who asks. */
  requests: { address: of(1_000, 10), subnet: of(3_000, 10) },
  /** The same once that is known, by what each costs (policy.ts). */
  'routes.guest': { address: of(300, 10), subnet: of(3_000, 10) },
  'routes.account': { account: of(1_500, 10), partner: of(1_500, 10) },

  /**
   * Asking to join. Many come from one office at once: what keeps single people from flooding is their browser, or account.
   * Guests of one subnet get less than all of what a meeting has for guests: others come in beside them.
   */
  'join.guest': {
    visitor: of(12, 2 * MINUTE),
    address: of(120, MINUTE),
    subnet: of(240, MINUTE),
    meeting: of(300, MINUTE),
  },
  'join.account': {
    account: of(12, 2 * MINUTE),
    subnet: of(600, MINUTE),
    partner: of(400, 2 * MINUTE),
    meeting: of(300, MINUTE),
  },
  /** Trying the ways to the media node: whoever stands at a door, and again when their network changes. */
  'preflight.open': {
    visitor: of(12, MINUTE),
    address: of(60, MINUTE),
    subnet: of(300, MINUTE),
    node: of(600, MINUTE),
  },
  'meetings.open': { account: of(20, HOUR) },
  /** What sends mail to others: Foyer is not to be anybody's way to write to strangers. */
  'invitees.mail': { account: of(120, HOUR) },
  /** Looking for colleagues: as fast as people type, and far too slow to write all of them down. */
  'directory.find': { account: of(60, MINUTE) },

  /** A meeting that is not: guessing. Whoever is signed in is counted by their account, and not by where they sit. */
  'lookup.miss': { address: of(10, MINUTE), subnet: of(60, MINUTE) },
  'lookup.miss.account': { account: of(10, MINUTE), partner: of(60, MINUTE) },
  /** An invitation that does not count. Not by the meeting: then whoever fails from many places would keep everybody out. */
  'proof.failure': { 'address-in-meeting': of(5, 10 * MINUTE), subnet: of(50, 10 * MINUTE) },
  /** A password that is not the one of the address that was named, whether anybody has that address or not. */
  'password.failure': { 'named-at-address': of(10, 15 * MINUTE), address: of(100, 15 * MINUTE) },
  /** Asking for a link by mail: each can be a letter to somebody who did not want one. */
  'password.forgot': { 'named-at-address': of(3, 15 * MINUTE), address: of(20, HOUR), node: of(1_000, HOUR) },
  'sign-in.failure': { 'account-at-address': of(10, 15 * MINUTE), subnet: of(100, 15 * MINUTE) },

  /** Everything that somebody asks for on their socket, by what it costs (policy.ts). */
  events: { participant: of(150, 10) },
  /** How often that was too often: then their line is cut (LM-5). Shorter than a place is kept, which a test looks at. */
  'events.refused': { participant: of(300, MINUTE) },
  // On top of its cost: what disturbs others, or makes things on the media node, and what nobody needs often.
  'lobby.message': { participant: of(20, MINUTE) },
  'lobby.rename': { participant: of(6, MINUTE) },
  'hands.raise': { participant: of(10, 20) },
  /** Everybody inside is told of each. */
  'reactions.show': { participant: of(10, 10) },
  'moderation.ask': { participant: of(10, MINUTE) },
  'media.attach': { participant: of(20, 10 * MINUTE) },
  'media.restart': { participant: of(12, MINUTE) },
} as const satisfies Record<string, Readonly<Partial<Record<Scope, Budget>>>>;

/** How many at once, until they are given up. */
export const HOLDINGS = {
  /** Places in one meeting, inside and waiting (GW-7, LM-7). */
  places: { 'account-in-meeting': 20, 'address-in-meeting': 20 },
  /** Guests who wait in one meeting: fewer than a lobby holds. */
  waiting: { 'subnet-in-meeting': 40 },
  /** Open sockets of people who have not shown an account (LM-8). */
  'sockets.guest': { address: 60, subnet: 500 },
  sockets: { node: 5_000 },
} as const satisfies Record<string, Readonly<Partial<Record<Scope, number>>>>;

export type LimitRow = keyof typeof LIMITS;
export type HoldingRow = keyof typeof HOLDINGS;

/** All the numbers there are. */
export interface LimitTable {
  readonly limits: Readonly<Record<LimitRow, Readonly<Partial<Record<Scope, Budget>>>>>;
  readonly holdings: Readonly<Record<HoldingRow, Readonly<Partial<Record<Scope, number>>>>>;
}

export const DEFAULT_TABLE: LimitTable = { limits: LIMITS, holdings: HOLDINGS };
