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

/** The first so many people inside; the first of them is oneself. */
export function people(count: number, names: readonly string[] = NAMES): RosterPerson[] {
  return names.slice(0, count).map((name, at) => ({
    id: `p${at}` as ParticipantId,
    name,
    role: at === 0 ? 'organizer' : at === 2 ? 'presenter' : 'attendee',
    category: at === 0 ? 'internal' : 'anonymous',
    microphone: !MUTED.includes(at),
    camera: WITH_CAMERA.includes(at),
    hand: HANDS.indexOf(at) < 0 ? null : HANDS.indexOf(at),
  }));
}

export function waiting(...names: string[]): WaitingPerson[] {
  return names.map((name, at) => ({
    id: `w${at}` as ParticipantId,
    name,
    category: 'anonymous',
    since: Date.now() - (names.length - 1 - at) * 4 * 60_000 - 20_000,
  }));
}

export function inside(count: number, more: Partial<Inside> = {}): Inside {
  return {
    at: 'inside',
    title: TITLE,
    me: ME,
    role: 'organizer' satisfies Role,
    people: people(count),
    rosterNumber: 1,
    lobby: [],
    speaking: count > 1 ? ['p1' as ParticipantId] : [],
    ...more,
  };
}
