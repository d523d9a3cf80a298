import { nothing, notice, request } from './contract.ts';
import { participantId } from './ids.ts';
import { z } from './z.ts';

const one = z.strictObject({ participant: participantId });

/** Keeping order. Rules: MO-* in packages/domain/SPEC.md. There is no request that switches somebody's microphone on. */
export const moderationRequests = {
  /** Switches one person's microphone off, on the media node. */
  'moderation:mute': request({ input: one, output: nothing, refusals: ['forbidden', 'not-inside'] }),
  /** Everybody's but one's own. */
  'moderation:mute-all': request({ input: nothing, output: nothing, refusals: ['forbidden'] }),
  /** Takes somebody out of the meeting. */
  'moderation:remove': request({ input: one, output: nothing, refusals: ['forbidden', 'not-inside'] }),
};

export const moderationNotices = {
  /** Somebody who may has switched one's microphone off. One may switch it on again oneself. */
  'moderation:muted': notice(z.strictObject({})),
};
