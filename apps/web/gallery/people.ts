import type { Inside, RosterPerson, WaitingPerson } from '@foyer/client';
import type { ParticipantId, Role } from '@foyer/domain';

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
    since: Date.now() - (names.length - 1 - at) * 4 * 60_000 - 20_000,
    away: false,
  }));
}

export const SETTINGS: Inside['settings'] = { locked: false, unmuting: true, spotlight: null };

/** Somebody is in the large place, or their screen is. */
export function large(at: number, source: 'camera' | 'screen' = 'camera', speaker = 1): Pick<Inside, 'focus'> {
  return {
    focus: { stage: { participant: `p${at}` as ParticipantId, source }, speaker: `p${speaker}` as ParticipantId },
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
    removed: [],
    speaking: count > 1 ? ['p1' as ParticipantId] : [],
    focus: { stage: null, speaker: count > 1 ? ('p1' as ParticipantId) : null },
    asked: null,
    ...more,
  };
}
