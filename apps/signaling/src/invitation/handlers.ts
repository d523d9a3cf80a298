import { type Handlers, type invitationRequests, type invitationRoutes, refusal, reply } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Invitations } from './invitations.ts';

export interface InvitationHandlerParts {
  readonly meetings: Meetings;
  readonly invitations: Invitations;
}

export function invitationRouteHandlers({
  meetings,
  invitations,
}: InvitationHandlerParts): Handlers<typeof invitationRoutes, Visitor> {
  return {
    'invitation:challenge': async ({ meeting }) => reply(invitations.challenge(meeting)),

    'invitation:find': async ({ code }) => {
      const found = await invitations.find(code);
      const meeting = found && (await meetings.read(found.meeting));
      // A code that was reset, and one of a meeting that is over, lead nowhere, like one that never was.
      if (!meeting || meeting.ended || meeting.invitation !== found?.invitation) return refusal('not-found');
      return reply({ meeting: meeting.id });
    },
  };
}

export function invitationHandlers({
  meetings,
  invitations,
}: InvitationHandlerParts): Handlers<typeof invitationRequests, Caller> {
  return {
    'invitation:read': async (_, { meeting: id }) => {
      const meeting = await meetings.read(id);
      return meeting ? reply(await invitations.read(meeting)) : refusal('not-admitted');
    },
    'invitation:reset': async (_, { meeting, participant: by }) => {
      const reset = await meetings.change(meeting, { type: 'reset-invitation', by });
      if (!reset.ok) return refusal(reset.code === 'forbidden' ? 'forbidden' : 'not-admitted');
      return reply(await invitations.read(reset.value));
    },
  };
}
