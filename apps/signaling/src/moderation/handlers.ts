import type { Handlers, moderationRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function moderationHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof moderationRequests, Caller> {
  return {
    'moderation:mute': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'mute', by, who })),
    'moderation:mute-all': async (_, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'mute-all', by })),
    'moderation:allow-unmuting': async ({ on }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'allow-unmuting', by, on })),
    'moderation:ask-to-unmute': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'ask-to-unmute', by, who })),
    'moderation:spotlight': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'spotlight', by, who })),
    'moderation:pardon': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'pardon', by, who })),
    'moderation:remove': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'remove', by, who })),
  };
}
