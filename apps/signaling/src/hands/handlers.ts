import type { Handlers, handsRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function handsHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof handsRequests, Caller> {
  return {
    'hands:raise': async (_, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'raise-hand', by })),
    'hands:lower': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'lower-hand', by, who })),
  };
}
