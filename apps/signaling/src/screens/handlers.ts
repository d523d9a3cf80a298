import type { Handlers, screensRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function screensHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof screensRequests, Caller> {
  return {
    'screens:stop': async (_, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'stop-screen', by })),
  };
}
