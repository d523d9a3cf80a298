import type { Inside, MeetingSession, RemovedPerson, RosterPerson } from '@foyer/client';
import { handOrder, type ParticipantId, roleMay } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';
import { type ModerationProps, useModeration } from '../moderation/useModeration.ts';
import { pinnedBy } from '../stage/choice.ts';
import type { WishProps } from '../stage/useWish.ts';
import { type Action, actionsOn } from './actions.ts';

export interface PersonProps {
  readonly person: RosterPerson;
  readonly isMe: boolean;
  /** The place of their raised hand in the line; null while it is down. */
  readonly hand: number | null;
  readonly spotlit: boolean;
  /** By this person, for themselves. */
  readonly pinned: boolean;
  /** What one may do about them, in the order in which it is offered. */
  readonly actions: readonly { readonly action: Action; readonly onChoose: () => void }[];
}

export interface PeopleProps {
  readonly people: readonly PersonProps[];
  /** Who may not knock any more. */
  readonly removed: readonly RemovedPerson[];
  /** Absent when one may not let them. */
  readonly onPardon: ((who: ParticipantId) => Promise<void>) | null;
  readonly moderation: ModerationProps;
  /** The line is broken: what needs the server waits. */
  readonly offline: boolean;
}

/** Everybody inside, and what one may do about them. */
export function usePeople(stage: Inside, { wish, onWish }: WishProps): PeopleProps {
  const { people, me, role, settings, removed } = stage;
  const { spotlight } = settings;
  const session = useSession();
  const pinned = pinnedBy(wish);
  const hands = handOrder(people);
  return {
    people: people.map((person) => ({
      person,
      isMe: person.id === me,
      hand: hands.get(person.id) ?? null,
      spotlit: person.id === spotlight,
      pinned: person.id === pinned,
      actions: actionsOn(person, { me, role, settings, pinned }).map((action) => ({
        action,
        onChoose: () => {
          if (action === 'pin') onWish({ participant: person.id, source: 'camera' });
          else if (action === 'unpin') onWish('auto');
          else void ACTS[action](session, person.id);
        },
      })),
    })),
    removed,
    onPardon: roleMay(role, 'moderation.pardon') ? (who) => session.pardon(who) : null,
    moderation: useModeration(stage),
    offline: useMeeting((view) => view.line !== 'up'),
  };
}

const ACTS: Record<Exclude<Action, 'pin' | 'unpin'>, (session: MeetingSession, who: ParticipantId) => Promise<void>> = {
  makeCoOrganizer: (session, who) => session.changeRole(who, 'organizer'),
  makePresenter: (session, who) => session.changeRole(who, 'presenter'),
  makeAttendee: (session, who) => session.changeRole(who, 'attendee'),
  lowerHand: (session, who) => session.lowerHand(who),
  mute: (session, who) => session.mute(who),
  askToUnmute: (session, who) => session.askToUnmute(who),
  spotlight: (session, who) => session.spotlight(who),
  endSpotlight: (session) => session.spotlight(null),
  putBack: (session, who) => session.putBack(who),
  remove: (session, who) => session.remove(who),
};
