import { LOBBY_MESSAGES_KEPT, ROLES, WHYS } from '@foyer/domain';
import { notice } from './contract.ts';
import { endReason } from './ends.ts';
import { displayName, instant, lobbyMessage, title, token } from './ids.ts';
import { attached } from './media.ts';
import { settings } from './meetings.ts';
import { roster } from './roster.ts';
import { z } from './z.ts';

/** Where I am: one of three, each time whole. */
export const selfNotices = {
  /** In the lobby. Says nothing of who is inside, but when somebody who may admit first heard of it (LB-9). What the
   * options do not show to those who wait is null. */
  'self:waiting': notice(
    z.strictObject({
      /** What one calls oneself here. */
      name: displayName,
      title: z.nullable(title),
      organizer: z.nullable(displayName),
      /** One's place among those who wait, from 1. */
      place: z.nullable(z.int().check(z.positive())),
      why: z.enum(WHYS),
      /** One would walk in if one were signed in here. */
      signInHelps: z.boolean(),
      since: instant,
      until: instant,
      /** From when on one may have one's time again, with `lobby:keep-waiting`. */
      keepFrom: instant,
      told: z.nullable(instant),
      /** What those inside wrote to one, oldest first; not who (LB-17). */
      messages: z.array(z.strictObject({ text: lobbyMessage, at: instant })).check(z.maxLength(LOBBY_MESSAGES_KEPT)),
    }),
  ),
  /**
   * Inside. `attachment`: one is attached already, because the handshake said for what. Else `media` is the ticket for
   * `media:attach`; null when no media node can be had just now.
   */
  'self:inside': notice(
    z.strictObject({
      ...{ title, role: z.enum(ROLES), settings, roster },
      media: z.nullable(z.strictObject({ token })),
      attachment: z.nullable(attached),
    }),
  ),
  /**
   * Out, for good: the server closes the socket after this. `again`: with `denied`, from when on one may knock; null:
   * not in this meeting, or with another reason: at once.
   */
  'self:ended': notice(z.strictObject({ reason: endReason, again: z.nullable(instant) })),
};
