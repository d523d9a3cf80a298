import { DEFAULT_TERMS, type MeetingId } from '@foyer/domain';
import { type Handlers, type meetingRequests, type meetingRoutes, refusal, reply } from '@foyer/protocol';
import { randomId } from '@foyer/server-kit';
import type { Caller } from '../gateway/gateway.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Invitations } from '../invitation/invitations.ts';
import { done } from './done.ts';
import type { Meetings } from './meetings.ts';

export function meetingHandlers({ meetings }: { meetings: Meetings }): Handlers<typeof meetingRequests, Caller> {
  return {
    'meeting:leave': async (_, { meeting, participant }) =>
      done(await meetings.change(meeting, { type: 'leave', by: participant, reason: 'left' })),
    'meeting:lock': async ({ on }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'lock', by, on })),
    'meeting:end': async (_, { meeting, participant: by }) => done(await meetings.change(meeting, { type: 'end', by })),
  };
}

export function meetingRouteHandlers({
  meetings,
  invitations,
}: {
  meetings: Meetings;
  invitations: Invitations;
}): Handlers<typeof meetingRoutes, Visitor> {
  return {
    'meetings:open': async ({ title }, { account }) => {
      if (!account) return refusal('auth-required');
      if (!account.rights.holds) return refusal('policy-disabled');
      const id = randomId() as MeetingId;
      await meetings.open({
        ...DEFAULT_TERMS,
        id,
        title: title ?? `${account.name}’s meeting`,
        organizer: { account: account.id, name: account.name },
      });
      return reply({ meeting: id, ...(await invitations.read({ id, invitation: 1 })) });
    },
  };
}
