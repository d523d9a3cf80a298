import { type Handlers, type mediaRequests, type Refused, refusal, type Unreachable } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { MediaNode } from './node.ts';

/** Relays to the media node what the rules allow. Whose media it is comes from the caller, never from the message. */
export function mediaHandlers({
  meetings,
  node,
}: {
  meetings: Meetings;
  node: MediaNode;
}): Handlers<typeof mediaRequests, Caller> {
  return {
    'media:attach': async ({ token, fingerprint, capabilities }, { meeting, participant }) => {
      const attached = answered(
        await node.call('media:attach', { meeting, participant, token, fingerprint, capabilities }),
      );
      if (!attached.ok || (await meetings.read(meeting))?.inside.has(participant)) return attached;
      // They left while it was under way, and the word of that overtook this one.
      await node.call('media:detach', { meeting, participant, reason: 'left' });
      return refusal('not-admitted');
    },

    'media:publish': async ({ source, rtpParameters }, { meeting, participant }) => {
      const published = answered(await node.call('media:publish', { meeting, participant, source, rtpParameters }));
      if (published.ok) await meetings.change(meeting, { type: 'switch', by: participant, device: source, on: true });
      return published;
    },

    'media:switch': async ({ source, on }, { meeting, participant }) => {
      // The media first: nobody is called muted while a packet of theirs still leaves.
      const switched = answered(await node.call('media:switch', { meeting, participant, source, on }));
      if (switched.ok) await meetings.change(meeting, { type: 'switch', by: participant, device: source, on });
      return switched;
    },

    'media:ready': async ({ consumers }, { meeting, participant }) =>
      answered(await node.call('media:ready', { meeting, participant, consumers })),
  };
}

/** A media node that does not answer is one without room. */
function answered<T extends { readonly ok: boolean }>(answer: T | Unreachable): T | Refused<'capacity'> {
  return isUnreachable(answer) ? refusal('capacity') : answer;
}

function isUnreachable(answer: object): answer is Unreachable {
  return 'code' in answer && answer.code === 'unreachable';
}
