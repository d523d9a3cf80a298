import type { Inside, RosterPerson } from '@foyer/client';
import { allows, type ParticipantId, roleMay } from '@foyer/domain';

/** What can be done about one person. */
const ACTIONS = [
  'pin',
  'unpin',
  'makeCoOrganizer',
  'makePresenter',
  'makeAttendee',
  'lowerHand',
  'mute',
  'askToUnmute',
  'spotlight',
  'endSpotlight',
  'putBack',
  'remove',
] as const;
export type Action = (typeof ACTIONS)[number];

type Actor = Pick<Inside, 'me' | 'role'> & {
  readonly settings: Pick<Inside['settings'], 'spotlight' | 'may'>;
  /** Whom they have pinned for themselves. */
  readonly pinned: ParticipantId | null;
};

/**
 * What is offered about somebody, by the same table that the server decides by; not what would change nothing. Which of
 * the organizers made the meeting only the server knows: it refuses what nobody may do to that one (RO-5, MO-3).
 */
export function actionsOn(person: RosterPerson, { me, role, settings, pinned }: Actor): readonly Action[] {
  const { spotlight } = settings;
  const other = person.id !== me;
  const organizes = person.role === 'organizer';
  const appoints = roleMay(role, 'roles.appoint');
  const offered: Record<Action, boolean> = {
    pin: other && pinned !== person.id,
    unpin: other && pinned === person.id,
    // A guest could not be known again as a co-organizer (RO-7).
    makeCoOrganizer: appoints && !organizes && person.category === 'internal',
    makePresenter: organizes ? other && appoints : person.role === 'attendee' && roleMay(role, 'roles.promote'),
    makeAttendee: organizes ? other && appoints : person.role === 'presenter' && roleMay(role, 'roles.demote'),
    lowerHand: other && person.hand !== null && roleMay(role, 'hands.lower'),
    mute: other && person.microphone && roleMay(role, 'moderation.mute'),
    // Whoever may not unmute by the options could not do what they are asked (OP-5).
    askToUnmute:
      other && !person.microphone && roleMay(role, 'moderation.mute') && allows(settings, 'unmute', person.role),
    spotlight: spotlight !== person.id && roleMay(role, 'moderation.spotlight'),
    endSpotlight: spotlight === person.id && roleMay(role, 'moderation.spotlight'),
    putBack: other && !organizes && roleMay(role, 'lobby.put-back'),
    remove: other && (!organizes || appoints) && roleMay(role, 'moderation.remove'),
  };
  return ACTIONS.filter((action) => offered[action]);
}
