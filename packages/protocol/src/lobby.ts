import { CATEGORIES, LOBBY_MESSAGES_KEPT, LOCATIONS, PASTS, PROOFS, RULES } from '@foyer/domain';
import { nothing, notice, request } from './contract.ts';
import { displayName, instant, lobbyMessage, mailAddress, participantId } from './ids.ts';
import { z } from './z.ts';

/** The lobby. Rules: LB-* in packages/domain/SPEC.md. */
export const lobbyRequests = {
  /** Lets one waiting person in. Pressing twice is harmless. */
  'lobby:admit': request({
    input: z.strictObject({ participant: participantId }),
    output: nothing,
    refusals: ['forbidden', 'not-waiting', 'meeting-full'],
  }),
  /** Lets everybody in who waits, as far as there is room. */
  'lobby:admit-all': request({ input: nothing, output: nothing, refusals: ['forbidden', 'meeting-full'] }),
  /** Turns one waiting person away. */
  'lobby:deny': request({
    input: z.strictObject({ participant: participantId }),
    output: nothing,
    refusals: ['forbidden', 'not-waiting'],
  }),
  /** Goes on waiting, for as long again: once most of one's time is over. */
  'lobby:keep-waiting': request({ input: nothing, output: nothing, refusals: ['not-waiting'] }),
  /** Writes to one who waits, or, with null, to all who wait at that moment (LB-16). */
  'lobby:message': request({
    input: z.strictObject({ participant: z.nullable(participantId), text: lobbyMessage }),
    output: nothing,
    refusals: ['forbidden', 'not-waiting'],
  }),
  /** Calls oneself something else while one waits (LB-18). */
  'lobby:rename': request({
    input: z.strictObject({ name: displayName }),
    output: nothing,
    refusals: ['not-waiting'],
  }),
  /** Sends somebody from inside back into the lobby. */
  'lobby:put-back': request({
    input: z.strictObject({ participant: participantId }),
    output: nothing,
    refusals: ['forbidden', 'not-inside'],
  }),
};

/** What whoever decides about somebody sees of them: never their account (LB-12). */
const waiting = z.strictObject({
  id: participantId,
  name: displayName,
  /** Whose name theirs looks like, without being theirs (NM-1); null: nobody's. */
  lookalike: z.nullable(displayName),
  category: z.enum(CATEGORIES),
  location: z.enum(LOCATIONS),
  proof: z.enum(PROOFS),
  /** What the account that they proved is called; null where they proved none. */
  verifiedName: z.nullable(displayName),
  /** The mail address they proved to have been invited at (IN-3); null: they came by no personal link, or not alone. */
  invitedAs: z.nullable(mailAddress),
  /** What made them wait when they came. */
  rule: z.enum(RULES),
  /** What they had been through here before. */
  before: z.array(z.enum(PASTS)).check(z.maxLength(PASTS.length)),
  since: instant,
  /** Their line is broken just now. */
  away: z.boolean(),
});

/** What was written to those who wait now (LB-17). */
const message = z.strictObject({
  to: z.array(participantId).check(z.minLength(1), z.maxLength(500)),
  /** What whoever wrote it called themselves. */
  from: displayName,
  text: lobbyMessage,
  at: instant,
});

const removed = z.strictObject({ id: participantId, name: displayName });

export const lobbyNotices = {
  /**
   * Who is at the door, for those who may admit: the whole waiting list by order of arrival, who was removed and may not
   * knock, and what was written to those who wait, oldest first. Replaces what they had (LB-8, LB-17).
   */
  'lobby:waiting': notice(
    z.strictObject({
      people: z.array(waiting).check(z.maxLength(500)),
      removed: z.array(removed).check(z.maxLength(500)),
      messages: z.array(message).check(z.maxLength(LOBBY_MESSAGES_KEPT)),
    }),
  ),
};
