import { route } from './contract.ts';
import { groupId } from './directory.ts';
import { displayName, mailAddress, meetingId, title } from './ids.ts';
import { inviteeId } from './invitation.ts';
import { z } from './z.ts';

/** How a mail to somebody stands. `none`: none was to be sent. */
export const SENDING = ['none', 'waiting', 'sent', 'failed'] as const;
/**
 * Why a mail was not delivered: their address was refused, the mail itself was, the mail server refused our name and password,
 * or it could not be reached.
 */
export const MAIL_TROUBLES = ['address', 'refused', 'sign-in', 'unreachable'] as const;

const invitee = z.strictObject({
  id: inviteeId,
  mail: mailAddress,
  /** What they were called when they were invited, or their account is; null: nobody said. */
  name: z.nullable(displayName),
  /** The address is that of an account here: signed in by it, they are invited as themselves. */
  colleague: z.boolean(),
  /** Their link was handed to an organizer, to be sent in some other way. */
  given: z.boolean(),
  sending: z.enum(SENDING),
  /** With `failed`, and with `waiting` after a try that came to nothing. */
  trouble: z.nullable(z.enum(MAIL_TROUBLES)),
});

/** Everybody who is invited, and what goes into an invitation that is copied. Replaces what one had. */
const list = z.strictObject({
  people: z.array(invitee).check(z.maxLength(300)),
  /** Whether there is a mail server. */
  mails: z.boolean(),
  title,
  /** When it takes place, in words; null: it was opened at once. */
  when: z.nullable(z.string().check(z.maxLength(300))),
});

const ofMeeting = z.strictObject({ meeting: meetingId });
const ofInvitee = z.strictObject({ meeting: meetingId, invitee: inviteeId });
const refusals = ['auth-required', 'not-found'] as const;

/**
 * People who are invited to a meeting by their mail address. For its organizers; whoever is none is answered as if there were
 * no such meeting. Rules: IV-* in SPEC.md.
 */
export const inviteeRoutes = {
  /** Everybody who is invited, and how the mail to them stands. */
  'invitees:list': route({
    method: 'GET',
    path: '/api/meetings/:meeting/invitees',
    input: ofMeeting,
    output: list,
    refusals: [...refusals],
  }),
  /** Invites people, and everybody who is in a group just now. Whoever is invited already stays so. */
  'invitees:add': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitees',
    input: z.strictObject({
      meeting: meetingId,
      people: z.array(z.strictObject({ mail: mailAddress, name: z.nullable(displayName) })).check(z.maxLength(100)),
      group: z.nullable(groupId),
    }),
    /** `skipped`: how many of the group have no address. */
    output: z.extend(list, { skipped: z.int().check(z.nonnegative()) }),
    refusals: [...refusals],
  }),
  /** Takes somebody off the list: their link is void, and whoever had a mail is told. */
  'invitees:remove': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitees/:invitee/remove',
    input: ofInvitee,
    output: list,
    refusals: [...refusals],
  }),
  /** Their personal link, to be handed over by the organizer. */
  'invitees:link': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitees/:invitee/link',
    input: ofInvitee,
    output: z.strictObject({ link: z.url() }),
    refusals: [...refusals],
  }),
  /** Makes another personal link for somebody, and sends it if there is a mail server; the one before is void. */
  'invitees:renew': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitees/:invitee/renew',
    input: ofInvitee,
    output: list,
    refusals: [...refusals],
  }),
  /** Sends somebody the invitation once more, as it is now. `policy-disabled`: there is no mail server. */
  'invitees:send': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitees/:invitee/send',
    input: ofInvitee,
    output: list,
    refusals: [...refusals, 'policy-disabled'],
  }),
  /** The meeting as an iCalendar file, with the link that everybody is sent. `conflict`: it has no time. */
  'invitees:calendar': route({
    method: 'GET',
    path: '/api/meetings/:meeting/calendar',
    input: ofMeeting,
    output: z.strictObject({ name: z.string().check(z.maxLength(100)), text: z.string().check(z.maxLength(100_000)) }),
    refusals: [...refusals],
  }),
};
