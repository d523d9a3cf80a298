import { nothing, notice, request } from './contract.ts';
import { displayName, participantId } from './ids.ts';
import { z } from './z.ts';

const one = z.strictObject({ participant: participantId });

/** Keeping order. Rules: MO-* in packages/domain/SPEC.md. There is no request that switches somebody's microphone on. */
export const moderationRequests = {
  /** Switches one person's microphone off, on the media node. */
  'moderation:mute': request({ input: one, output: nothing, refusals: ['forbidden', 'not-inside'] }),
  /** Everybody's but one's own. */
  'moderation:mute-all': request({ input: nothing, output: nothing, refusals: ['forbidden'] }),
  /** Forbids attendees to unmute, or allows it again. */
  'moderation:allow-unmuting': request({
    input: z.strictObject({ on: z.boolean() }),
    output: nothing,
    refusals: ['forbidden'],
  }),
  /** Asks somebody to unmute. Whether they do is theirs to say. */
  'moderation:ask-to-unmute': request({ input: one, output: nothing, refusals: ['forbidden', 'not-inside'] }),
  /** Puts somebody into everybody's large place, or nobody. */
  'moderation:spotlight': request({
    input: z.strictObject({ participant: z.nullable(participantId) }),
    output: nothing,
    refusals: ['forbidden', 'not-inside'],
  }),
  /** Lets somebody who was removed knock again. */
  'moderation:pardon': request({ input: one, output: nothing, refusals: ['forbidden', 'not-removed'] }),
  /** Takes somebody out of the meeting, from wherever they are in it. */
  'moderation:remove': request({ input: one, output: nothing, refusals: ['forbidden', 'not-inside'] }),
};

export const moderationNotices = {
  /** Somebody who may has switched one's microphone off. One may switch it on again oneself. */
  'moderation:muted': notice(z.strictObject({})),
  /** Somebody asks one to unmute. */
  'moderation:asked': notice(z.strictObject({ by: displayName })),
};
