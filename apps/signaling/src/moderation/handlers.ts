import type { ParticipantId } from '@foyer/domain';
import { type Handlers, type moderationRequests, type Refused, refusal } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { MediaNode } from '../media/node.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export interface ModerationParts {
  readonly meetings: Meetings;
  readonly node: MediaNode;
}

export function moderationHandlers({ meetings, node }: ModerationParts): Handlers<typeof moderationRequests, Caller> {
  /**
   * Switches microphones off on the node, also those that the meeting has as off already: whoever mutes wants silence,
   * whatever has gone wrong before. Null when it is done; that somebody sends nothing is done as well.
   */
  async function silence(
    meeting: Caller['meeting'],
    who: readonly ParticipantId[],
  ): Promise<Refused<'capacity'> | null> {
    const off = { source: 'microphone', on: false } as const;
    const answers = await Promise.all(
      who.map((participant) => node.call('media:switch', { meeting, participant, ...off })),
    );
    return answers.some((answer) => !answer.ok && answer.code === 'unreachable') ? refusal('capacity') : null;
  }

  return {
    'moderation:mute': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'mute', by, who }, () => silence(meeting, [who]))),
    'moderation:mute-all': async (_, { meeting, participant: by }) =>
      done(
        await meetings.change(meeting, { type: 'mute-all', by }, async (now) =>
          silence(
            meeting,
            [...now.inside.keys()].filter((who) => who !== by),
          ),
        ),
      ),
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
