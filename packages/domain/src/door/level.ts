import { type Credentials, isOrganizer, isSame, type Meeting } from '../meeting/meeting.ts';
import type { Level } from '../options/options.ts';
import type { Rule } from './rule.ts';

/** Who somebody is to the level. Callers are not among them: they have a switch of their own. */
type Kind = 'invited' | 'colleague' | 'federated' | 'anonymous';

/** Who goes straight in at which level: the only source (DO-11). */
const STRAIGHT_IN: Readonly<Record<Level, Readonly<Record<Kind, boolean>>>> = {
  organizer: { invited: false, colleague: false, federated: false, anonymous: false },
  invited: { invited: true, colleague: false, federated: false, anonymous: false },
  company: { invited: true, colleague: true, federated: false, anonymous: false },
  'company+federated': { invited: true, colleague: true, federated: true, anonymous: false },
  everyone: { invited: true, colleague: true, federated: true, anonymous: true },
};

/** Whether somebody goes straight in, and which rule says so: the first that has something to say (DO-10, DO-13, DO-14). */
export function receive(
  meeting: Meeting,
  who: Credentials,
): {
  readonly straightIn: boolean;
  readonly rule: Rule;
} {
  const { options } = meeting;
  if (isOrganizer(meeting, who)) return { straightIn: true, rule: 'organizer' };
  if ([...meeting.sentOut, ...meeting.denials].some((one) => isSame(one, who)))
    return { straightIn: false, rule: 'sent-out' };
  if (meeting.locked) return { straightIn: false, rule: 'locked' };
  if (who.proof === 'none') return { straightIn: false, rule: 'proof' };
  if (!options.categories.includes(who.category)) return { straightIn: false, rule: 'category' };
  if (!options.locations.includes(who.location)) return { straightIn: false, rule: 'location' };
  const kind = kindOf(meeting, who);
  if (kind === 'phone')
    return { straightIn: options.phoneSkipsLobby && options.straightIn !== 'organizer', rule: 'phone' };
  return { straightIn: STRAIGHT_IN[options.straightIn][kind], rule: 'level' };
}

/** Whether there is room for somebody whom a rule lets in: for organizers always (DO-2, DO-12). */
export function hasRoomFor(meeting: Meeting, rule: Rule): boolean {
  return rule === 'organizer' || meeting.inside.size < meeting.options.capacity;
}

function kindOf({ options }: Meeting, { category, account }: Credentials): Kind | 'phone' {
  if (category !== 'internal') return category;
  return account !== null && options.invited.includes(account) ? 'invited' : 'colleague';
}
