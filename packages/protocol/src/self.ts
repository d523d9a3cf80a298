import { ROLES } from '@foyer/domain';
import { notice } from './contract.ts';
import { endReason } from './ends.ts';
import { displayName, instant, title, token } from './ids.ts';
import { settings } from './meetings.ts';
import { roster } from './roster.ts';
import { z } from './z.ts';

/** Where I am: one of three, each time whole. */
export const selfNotices = {
  /** In the lobby. Says nothing of who is inside, but when somebody who may admit first heard of it (LB-9). */
  'self:waiting': notice(
    z.strictObject({
      title,
      organizer: displayName,
      since: instant,
      until: instant,
      /** From when on one may have one's time again, with `lobby:keep-waiting`. */
      keepFrom: instant,
      told: instant.nullable(),
    }),
  ),
  /** Inside. `media` is the ticket for `media:attach`; null when no media node can be had just now. */
  'self:inside': notice(
    z.strictObject({ title, role: z.enum(ROLES), settings, roster, media: z.strictObject({ token }).nullable() }),
  ),
  /**
   * Out, for good: the server closes the socket after this. `again`: with `denied`, from when on one may knock; null:
   * not in this meeting, or with another reason: at once.
   */
  'self:ended': notice(z.strictObject({ reason: endReason, again: instant.nullable() })),
};
