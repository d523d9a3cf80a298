import type { MeetingId } from '@foyer/domain';
import { displayName, type inviteeRoutes, mailAddress, type Output, type Sent } from '@foyer/protocol';
import { type Answer, answerTo } from '../answer.ts';

type Routes = typeof inviteeRoutes;

/** Everybody who is invited to a meeting, and what goes into an invitation that is copied. */
export type InviteeList = Output<Routes['invitees:list']>;
export type InvitedPerson = InviteeList['people'][number];
/** Somebody to be invited. */
export type Guest = Sent<Routes['invitees:add']>['people'][number];

/** What organizers do about the people they invite. Nothing here rejects. */
export interface Inviting {
  read(): Promise<Answer<InviteeList>>;
  /** `group`: everybody in it just now; null: nobody. */
  add(people: readonly Guest[], group: string | null): Promise<Answer<Output<Routes['invitees:add']>>>;
  remove(invitee: string): Promise<Answer<InviteeList>>;
  /** Another personal link; the one before is void. */
  renew(invitee: string): Promise<Answer<InviteeList>>;
  send(invitee: string): Promise<Answer<InviteeList>>;
  /** Their personal link, to be handed over. */
  link(invitee: string): Promise<Answer<{ readonly link: string }>>;
  calendar(): Promise<Answer<Output<Routes['invitees:calendar']>>>;
}

/** The people invited to one meeting, as its organizers see them. */
export function inviting(meeting: MeetingId): Inviting {
  const about = (invitee: string) => ({ meeting, invitee });
  return {
    read: () => answerTo('invitees:list', { meeting }),
    add: (people, group) => answerTo('invitees:add', { meeting, people: [...people], group }),
    remove: (invitee) => answerTo('invitees:remove', about(invitee)),
    renew: (invitee) => answerTo('invitees:renew', about(invitee)),
    send: (invitee) => answerTo('invitees:send', about(invitee)),
    link: (invitee) => answerTo('invitees:link', about(invitee)),
    calendar: () => answerTo('invitees:calendar', { meeting }),
  };
}

/**
 * The mail addresses in a text, however somebody has written them down: one below the other, with commas, with names and angle
 * brackets as mail programs have them. Null where there is something else as well: then it is a name, or a slip.
 */
export function guestsIn(text: string): readonly Guest[] | null {
  const parts = text.split(/[,;\n]+/).map((part) => part.trim());
  const guests = parts.filter((part) => part !== '').map(guestIn);
  return guests.length === 0 || guests.some((guest) => guest === null) ? null : (guests as Guest[]);
}

function guestIn(text: string): Guest | null {
  const [, name = '', bracketed] = /^"?([^"<>]*?)"?\s*<([^<>]+)>$/.exec(text) ?? [];
  const mail = mailAddress.safeParse(bracketed ?? text);
  if (!mail.success) return null;
  const called = displayName.safeParse(name);
  return { mail: mail.data, name: called.success ? called.data : null };
}
