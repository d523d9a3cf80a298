import type { Handlers, screensRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { MediaNode } from '../media/node.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function screensHandlers({
  meetings,
  node,
}: {
  meetings: Meetings;
  node: MediaNode;
}): Handlers<typeof screensRequests, Caller> {
  return {
    'screens:stop': async (_, { meeting, participant }) =>
      done(
        await meetings.change(meeting, { type: 'stop-screen', by: participant }, async () => {
          // Whatever the meeting thinks is shared: whoever stops wants nothing of it to flow.
          await node.call('media:unshare', { meeting, participant });
          return null;
        }),
      ),
  };
}
