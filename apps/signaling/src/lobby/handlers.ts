import type { Handlers, lobbyRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function lobbyHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof lobbyRequests, Caller> {
  return {
    'lobby:admit': async ({ participant }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'admit', by, who: participant })),
    'lobby:admit-all': async (_, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'admit-all', by })),
    'lobby:deny': async ({ participant }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'deny', by, who: participant })),
    'lobby:keep-waiting': async (_, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'keep-waiting', by })),
    'lobby:message': async ({ participant: who, text }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'message', by, who, text })),
    'lobby:rename': async ({ name }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'change-name', by, name })),
    'lobby:put-back': async ({ participant: who }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'put-back', by, who })),
  };
}
