import type { MeetingId, ParticipantId } from '@foyer/domain';
import {
  type Handlers,
  type mediaRequests,
  type Refused,
  refusal,
  reply,
  type Source,
  type Unreachable,
} from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { Asked, Meetings } from '../meetings/meetings.ts';
import type { Relays } from '../relay/relays.ts';
import type { MediaNode } from './node.ts';

/** Relays to the media node what the rules allow. Whose media it is comes from the caller, never from the message. */
export function mediaHandlers({
  meetings,
  node,
  relays,
}: {
  meetings: Meetings;
  node: MediaNode;
  relays: Relays;
}): Handlers<typeof mediaRequests, Caller> {
  /** A node that did not answer in time may still do what it was asked: then it has to undo it as soon as it can. */
  function takeBack(source: Source, by: { meeting: MeetingId; participant: ParticipantId }): void {
    if (source === 'microphone' || source === 'camera') void node.call('media:switch', { ...by, source, on: false });
    else void node.call('media:unshare', by);
  }

  return {
    'media:ticket': async (_, { meeting, participant, fingerprint }) =>
      answered(await node.call('media:grant', { meeting, participant, fingerprint })),

    'media:attach': async ({ token, fingerprint, capabilities, view }, { meeting, participant }) => {
      const by = { meeting, participant };
      // Whatever they shared before goes with the attachment before; they may share it again.
      await meetings.change(meeting, { type: 'stop-screen', by: participant });
      const spotlight = (await meetings.read(meeting))?.spotlight ?? null;
      const attached = answered(
        await node.call('media:attach', { ...by, token, fingerprint, capabilities, view, spotlight }),
      );
      if (!attached.ok) return attached;
      if ((await meetings.read(meeting))?.inside.has(participant))
        return reply({ ...attached.data, relay: relays.forMember(participant) });
      // They left while it was under way, and the word of that overtook this one.
      await node.call('media:detach', by);
      return refusal('not-admitted');
    },

    // The rules first, then the node, then the log: nobody is heard who may not speak, and nobody counts as heard who is
    // not. All in one step of the meeting, or a presenter's word could come in between.
    'media:publish': async ({ source, rtpParameters }, { meeting, participant }) => {
      let producer = '';
      const published = await meetings.change(meeting, beginning(source, participant), async () => {
        const sent = await node.call('media:publish', { meeting, participant, source, rtpParameters });
        if (isUnreachable(sent)) takeBack(source, { meeting, participant });
        const answer = answered(sent);
        if (answer.ok) producer = answer.data.producer;
        return answer.ok ? null : answer;
      });
      return published.ok ? reply({ producer }) : refused(published);
    },

    'media:switch': async ({ source, on }, { meeting, participant }) => {
      const command = { type: 'switch', by: participant, device: source, on } as const;
      const switched = await meetings.change(meeting, command, async () => {
        const done = answered(await node.call('media:switch', { meeting, participant, source, on }));
        // What was never sent is off already: so it is for whoever comes back with less than they had.
        return done.ok || (!on && done.code === 'conflict') ? null : done;
      });
      return switched.ok ? reply({}) : refused(switched);
    },

    'media:ready': async ({ consumers }, { meeting, participant }) =>
      answered(await node.call('media:ready', { meeting, participant, consumers })),

    'media:view': async ({ view }, { meeting, participant }) =>
      answered(await node.call('media:view', { meeting, participant, view })),

    'media:restart': async (_, { meeting, participant }) => {
      const restarted = answered(await node.call('media:restart', { meeting, participant }));
      return restarted.ok ? reply({ ...restarted.data, relay: relays.forMember(participant) }) : restarted;
    },

    'media:read': async (_, { meeting, participant }) =>
      answered(await node.call('media:read', { meeting, participant })),
  };
}

/** What the rules are asked before a source is sent for the first time. */
function beginning(source: Source, by: ParticipantId): Asked {
  if (source === 'microphone' || source === 'camera') return { type: 'switch', by, device: source, on: true };
  return { type: source === 'screen' ? 'share-screen' : 'share-sound', by };
}

/** The codes are the contract's to list: the rules answer for all commands with one wider type. */
function refused<R extends Refused>(answer: { readonly ok: false; readonly code: string }): R {
  return { ...answer, ok: false } as unknown as R;
}

/** A media node that does not answer is one without room. */
function answered<T extends { readonly ok: boolean }>(
  answer: T | Unreachable,
): Exclude<T, Unreachable> | Refused<'capacity'> {
  return isUnreachable(answer) ? refusal('capacity') : (answer as Exclude<T, Unreachable>);
}

function isUnreachable(answer: object): answer is Unreachable {
  return 'code' in answer && answer.code === 'unreachable';
}
