import type { Inside, RosterPerson, ToldOptions, WaitingPerson } from '@foyer/client';
import { CATEGORIES, LOCATIONS, type ParticipantId, ROLES, type Role } from '@foyer/domain';

export const ME = 'p0' as ParticipantId;
export const TITLE = 'Spring programme: last questions';
export const ORGANIZER = 'Ana Lindqvist';

const NAMES = [
  ORGANIZER,
  'Bo Okafor',
  'Célia Marchand',
  'Dee',
  'Emre Yıldız',
  'Fumiko Tanaka',
  'Gáspár Németh',
  'Hanna Virtanen',
  'Ines da Costa',
  'Jomo Kimani',
  'Kari Nord',
];
const WITH_CAMERA = [0, 1, 2, 4, 6, 7];
/** Whose hand is up, first raised first. */
const HANDS: readonly number[] = [3, 5];
const MUTED = [3, 4, 8];

type Given = Partial<Omit<RosterPerson, 'id'>> & { readonly id: string };

/** Somebody with nothing on and nothing to say, unless it is given. */
export function person({ id, ...more }: Given): RosterPerson {
  return {
    id: id as ParticipantId,
    name: id,
    lookalike: null,
    role: 'attendee',
    category: 'anonymous',
    microphone: false,
    camera: false,
    screen: false,
    hand: null,
    asked: false,
    away: false,
    ...more,
  };
}

/** The first so many people inside; the first of them is oneself. */
export function people(count: number, names: readonly string[] = NAMES): RosterPerson[] {
  return names.slice(0, count).map((name, at) =>
    person({
      id: `p${at}`,
      name,
      role: at === 0 ? 'organizer' : at === 2 ? 'presenter' : 'attendee',
      category: at === 0 || at === 6 ? 'internal' : 'anonymous',
      microphone: !MUTED.includes(at),
      camera: WITH_CAMERA.includes(at),
      hand: HANDS.indexOf(at) < 0 ? null : HANDS.indexOf(at),
    }),
  );
}

/** More than there are names for: these are told apart by a number. */
export function crowd(count: number): RosterPerson[] {
  const names = Array.from({ length: count }, (_, at) => NAMES[at] ?? `${NAMES[at % NAMES.length]} ${at}`);
  return people(count, names).map((one, at) => ({ ...one, camera: at % 4 !== 3 }));
}

/** The same people, some of them changed. */
export function changed(all: readonly RosterPerson[], change: Readonly<Record<number, Partial<RosterPerson>>>) {
  return all.map((one, at) => ({ ...one, ...change[at] }));
}

export function waiting(...names: string[]): WaitingPerson[] {
  return names.map((name, at) => ({
    id: `w${at}` as ParticipantId,
    name,
    lookalike: null,
    category: 'anonymous',
    location: 'outside',
    proof: 'invitation',
    verifiedName: null,
    invitedAs: null,
    rule: 'level',
    before: [],
    since: Date.now() - (names.length - 1 - at) * 4 * 60_000 - 20_000,
    away: false,
  }));
}

/** People of every kind, with every proof, for every reason. */
export function allKinds(): WaitingPerson[] {
  const kinds: readonly Partial<WaitingPerson>[] = [
    { name: 'Jomo Kimani' },
    {
      name: 'Kari',
      category: 'internal',
      proof: 'account',
      verifiedName: 'Kari Nord',
      rule: 'locked',
      location: 'inside',
    },
    { name: 'Lieselotte von Hohenberg-Sonnenschein', proof: 'none', rule: 'proof' },
    { name: 'Mo', rule: 'sent-out', before: ['inside', 'removed'] },
    { name: 'Nia Adeyemi', category: 'federated', proof: 'partner', verifiedName: 'Nia Adeyemi (Harbour Ltd)' },
    { name: '+49 30 1234 56', category: 'phone', proof: 'pin', rule: 'phone' },
  ];
  return waiting(...kinds.map(({ name = '' }) => name)).map((one, at) => ({ ...one, ...kinds[at] }));
}

export const SETTINGS: Inside['settings'] = {
  locked: false,
  unmuting: true,
  spotlight: null,
  may: { unmute: [...ROLES], screens: ['organizer', 'presenter'], hands: [...ROLES], reactions: [...ROLES] },
};

/** As a new meeting has them. */
export const OPTIONS: ToldOptions = {
  options: {
    straightIn: 'company',
    presenting: 'company',
    phoneSkipsLobby: false,
    categories: [...CATEGORIES],
    locations: [...LOCATIONS],
    capacity: 9,
    lobbyLimitMs: 30 * 60_000,
    lobbyShows: ['title', 'organizer'],
    graceMs: 90 * 60_000,
    may: SETTINGS.may,
  },
  networks: false,
  invited: 0,
  chosen: 0,
};

/** Somebody is in the large place, or their screen is. */
export function large(at: number, source: 'camera' | 'screen' = 'camera', speaker = 1): Pick<Inside, 'focus'> {
  return {
    focus: {
      stage: { participant: `p${at}` as ParticipantId, source },
      speaker: `p${speaker}` as ParticipantId,
      fewer: false,
    },
  };
}

export function inside(count: number, more: Partial<Inside> = {}): Inside {
  return {
    at: 'inside',
    title: TITLE,
    me: ME,
    role: 'organizer' satisfies Role,
    settings: SETTINGS,
    people: people(count),
    rosterNumber: 1,
    lobby: [],
    messages: [],
    removed: [],
    options: OPTIONS,
    speaking: count > 1 ? ['p1' as ParticipantId] : [],
    reactions: [],
    focus: { stage: null, speaker: count > 1 ? ('p1' as ParticipantId) : null, fewer: false },
    asked: null,
    ...more,
  };
}
