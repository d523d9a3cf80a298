import { isOrganizer, type Meeting, type MeetingId } from '@foyer/domain';
import { type Handlers, type inviteeRoutes, type Output, refusal, reply } from '@foyer/protocol';
import type { Account } from '../accounts/account.ts';
import type { Audit } from '../audit/audit.ts';
import { inWords } from '../calendar/inWords.ts';
import type { Groups } from '../directory/groups.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Invitations } from '../invitation/invitations.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Invitees, Listed } from './invitees.ts';
import type { InviteeLetters, LetterParts } from './letters.ts';

export interface InviteeHandlerParts {
  readonly meetings: Meetings;
  readonly invitees: Invitees;
  readonly inviteeLetters: InviteeLetters;
  readonly invitations: Invitations;
  readonly groups: Groups;
  readonly scheduleOf: LetterParts['scheduleOf'];
  readonly audit: Audit;
  /** Whether there is a mail server. */
  readonly mails: boolean;
}

type List = Output<(typeof inviteeRoutes)['invitees:list']>;
type Act = 'invited' | 'invitee-removed' | 'personal-link-renewed' | 'personal-link-given' | 'invitation-sent-again';

export function inviteeHandlers(parts: InviteeHandlerParts): Handlers<typeof inviteeRoutes, Visitor> {
  const { meetings, invitees, inviteeLetters, invitations, groups, scheduleOf, audit, mails } = parts;

  /** The meeting, for whoever organizes it. For all others there is none. */
  async function organized(id: MeetingId, account: Account | null): Promise<Meeting | null> {
    const meeting = await meetings.read(id);
    return meeting && account && isOrganizer(meeting, { account: account.id }) ? meeting : null;
  }

  async function listOf(meeting: Meeting): Promise<List> {
    const when = (await scheduleOf(meeting.id))?.when ?? null;
    const people = (await invitees.list(meeting.id)).map(shownOf);
    return { people, mails, title: meeting.title, when: when && inWords(when) };
  }

  /** Does something about one person of one's own meeting. */
  async function about(
    { meeting: id, invitee }: { readonly meeting: MeetingId; readonly invitee: string },
    account: Account | null,
    act: { readonly what: Act; readonly run: (key: { meeting: MeetingId; id: string }) => Promise<unknown> },
  ) {
    const meeting = await organized(id, account);
    if (!meeting || !(await act.run({ meeting: id, id: invitee }))) return refusal('not-found');
    audit.note(act.what, { meeting: id, about: invitee }, account && { account: account.id });
    return reply(await listOf(meeting));
  }

  return {
    'invitees:list': async ({ meeting: id }, { account }) => {
      const meeting = await organized(id, account);
      return meeting ? reply(await listOf(meeting)) : refusal('not-found');
    },

    'invitees:add': async ({ meeting: id, people, group }, { account }) => {
      const meeting = await organized(id, account);
      const members = group === null ? [] : await groups.membersOf(group);
      if (!meeting || !members) return refusal('not-found');
      const reachable = members.flatMap(({ mail, name }) => (mail === null ? [] : [{ mail, name }]));
      if (!(await invitees.add(meeting, [...people, ...reachable]))) return refusal('capacity');
      audit.note(
        'invited',
        { meeting: id, people: people.length + reachable.length },
        account && { account: account.id },
      );
      return reply({ ...(await listOf(meeting)), skipped: members.length - reachable.length });
    },

    'invitees:remove': (who, { account }) =>
      about(who, account, { what: 'invitee-removed', run: (key) => invitees.remove(key) }),

    'invitees:renew': (who, { account }) =>
      about(who, account, { what: 'personal-link-renewed', run: (key) => invitees.renew(key) }),

    'invitees:send': async (who, { account }) => {
      if (!mails && (await organized(who.meeting, account))) return refusal('policy-disabled');
      return about(who, account, { what: 'invitation-sent-again', run: (key) => invitees.send(key) });
    },

    'invitees:link': async ({ meeting: id, invitee }, { account }) => {
      const meeting = await organized(id, account);
      const given = meeting && (await invitees.give({ meeting: id, id: invitee }));
      if (!meeting || !given) return refusal('not-found');
      audit.note('personal-link-given', { meeting: id, about: invitee }, account && { account: account.id });
      return reply({ link: invitations.personalLink(meeting, given) });
    },

    'invitees:calendar': async ({ meeting: id }, { account }) => {
      const meeting = await organized(id, account);
      if (!meeting) return refusal('not-found');
      const calendar = await inviteeLetters.calendarFor(meeting);
      return calendar ? reply({ name: 'meeting.ics', text: calendar.text }) : refusal('conflict');
    },
  };
}

function shownOf({ id, mail, name, account, given, sending }: Listed): List['people'][number] {
  const known = { id, mail, name, colleague: account !== null, given };
  if (!sending) return { ...known, sending: 'none', trouble: null };
  const { dueAt, trouble } = sending;
  return { ...known, sending: dueAt !== null ? 'waiting' : trouble === null ? 'sent' : 'failed', trouble };
}
