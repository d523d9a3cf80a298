import { type Handlers, refusal, reply, type rosterRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Rosters } from './rosters.ts';

export function rosterHandlers({
  meetings,
  rosters,
}: {
  meetings: Meetings;
  rosters: Rosters;
}): Handlers<typeof rosterRequests, Caller> {
  return {
    'roster:read': async (_, caller) => {
      const meeting = await meetings.read(caller.meeting);
      return meeting ? reply(rosters.read(meeting)) : refusal('not-admitted');
    },
  };
}
