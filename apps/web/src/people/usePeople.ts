import type { Inside, RosterPerson } from '@foyer/client';
import { handOrder, roleMay } from '@foyer/domain';
import { useSession } from '../meeting/session.ts';

type Act = (() => Promise<void>) | null;

/** What one may do about one person; each is absent when one may not, or it would change nothing. */
export interface PersonActions {
  readonly onMakePresenter: Act;
  readonly onMakeAttendee: Act;
  readonly onLowerHand: Act;
  readonly onMute: Act;
  readonly onPutBack: Act;
  readonly onRemove: Act;
}

export interface PeopleProps {
  readonly people: readonly (PersonActions & {
    readonly person: RosterPerson;
    readonly isMe: boolean;
    /** The place of their raised hand in the line; null while it is down. */
    readonly hand: number | null;
  })[];
  readonly onMuteEveryone: Act;
}

/** Everybody inside, and what one may do about them: by the same table that the server decides by. */
export function usePeople({ people, me, role }: Inside): PeopleProps {
  const session = useSession();
  const hands = handOrder(people);
  const may = (allowed: boolean, act: () => Promise<void>): Act => (allowed ? act : null);
  return {
    people: people.map((person) => {
      const { id } = person;
      const isMe = id === me;
      const sendable = !isMe && person.role !== 'organizer';
      return {
        person,
        isMe,
        hand: hands.get(id) ?? null,
        onMakePresenter: may(roleMay(role, 'roles.promote') && person.role === 'attendee', () =>
          session.changeRole(id, 'presenter'),
        ),
        onMakeAttendee: may(roleMay(role, 'roles.demote') && person.role === 'presenter', () =>
          session.changeRole(id, 'attendee'),
        ),
        onLowerHand: may(roleMay(role, 'hands.lower') && !isMe && person.hand !== null, () => session.lowerHand(id)),
        onMute: may(roleMay(role, 'moderation.mute') && !isMe && person.microphone, () => session.mute(id)),
        onPutBack: may(roleMay(role, 'lobby.put-back') && sendable, () => session.putBack(id)),
        onRemove: may(roleMay(role, 'moderation.remove') && sendable, () => session.remove(id)),
      };
    }),
    onMuteEveryone: may(
      roleMay(role, 'moderation.mute') && people.some(({ id, microphone }) => microphone && id !== me),
      () => session.muteAll(),
    ),
  };
}
