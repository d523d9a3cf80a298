import type { Handlers, rolesRequests } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export function rolesHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof rolesRequests, Caller> {
  return {
    'roles:change': async ({ participant: who, role }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'change-role', by, who, role })),
  };
}
