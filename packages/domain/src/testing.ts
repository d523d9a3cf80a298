import type { AccountId, MeetingId, ParticipantId, SessionId, VisitorId } from './ids.ts';
import { opened } from './meeting/apply.ts';
import { withAttendance } from './meeting/attendance.ts';
import { DEFAULT_TERMS } from './meeting/defaults.ts';
import type { Inside, Meeting, Person, Terms, Waiting } from './meeting/meeting.ts';
import type { Options } from './options/options.ts';
import type { Role } from './roles/privileges.ts';

/** The account of a person called so; people who organize have one. */
export const account = (name: string) => `account-${name}` as AccountId;
export const id = (name: string) => name as ParticipantId;
/** The browser of a person called so. */
export const visitor = (name: string) => `visitor-${name}` as VisitorId;

/** The session of a person called so; whoever is signed in has one. */
export const session = (name: string) => `session-${name}` as SessionId;

/** Somebody at the door: with an account if `signedIn`, else a guest. */
export function person(name: string, { signedIn = false } = {}): Person {
  const anybody = { id: id(name), name, location: 'outside', visitor: visitor(name), invitedAs: null } as const;
  return signedIn
    ? {
        ...anybody,
        category: 'internal',
        proof: 'account',
        account: account(name),
        session: session(name),
        verifiedName: name,
      }
    : { ...anybody, category: 'anonymous', proof: 'invitation', account: null, session: null, verifiedName: null };
}

export const terms: Terms = {
  ...DEFAULT_TERMS,
  id: 'm1' as MeetingId,
  title: 'Weekly',
  organizer: { account: account('olga'), name: 'olga' },
};

/** A meeting from names, so that a test states only what it is about. Everybody who waits has knocked at time 0. */
export function meetingOf(
  people: Partial<Record<Role | 'waiting', readonly string[]>>,
  { lobbyCapacity = terms.lobbyCapacity, ...changes }: Partial<Options & Pick<Terms, 'lobbyCapacity'>> = {},
): Meeting {
  const inside = new Map<ParticipantId, Inside>();
  for (const role of ['organizer', 'presenter', 'attendee'] as const)
    for (const name of people[role] ?? [])
      inside.set(id(name), {
        ...person(name, { signedIn: role === 'organizer' }),
        role,
        entrance: role === 'organizer' ? { how: 'entitled', rule: 'organizer' } : { how: 'admitted', by: id('olga') },
        microphone: false,
        camera: false,
        screen: false,
        hand: null,
        asked: false,
        away: null,
      });
  const waiting = new Map<ParticipantId, Waiting>();
  const options = { ...terms.options, ...changes };
  const until = options.lobbyLimitMs;
  for (const name of people.waiting ?? [])
    waiting.set(id(name), { ...person(name), rule: 'level', before: [], since: 0, until, told: 0, away: null });
  const remembered = [...inside.values()].map(({ account, visitor }) => ({
    account,
    visitor,
    past: ['inside'] as const,
  }));
  return withAttendance({ ...opened({ ...terms, lobbyCapacity, options }), inside, waiting, remembered }, 0);
}
