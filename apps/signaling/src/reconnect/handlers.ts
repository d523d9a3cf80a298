import { type Meeting, type ParticipantId, personOf } from '@foyer/domain';
import { type Handlers, type reconnectRoutes, refusal, reply } from '@foyer/protocol';
import type { Log } from '@foyer/server-kit';
import type { JoinTickets } from '../door/joinTicket.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { SignOut } from '../sessions/signOut.ts';
import type { ReconnectTokens } from './tokens.ts';

export interface ReconnectParts {
  readonly meetings: Meetings;
  readonly tokens: ReconnectTokens;
  readonly tickets: JoinTickets;
  readonly signOut: SignOut;
  readonly log: Log;
}

export function reconnectHandlers({
  meetings,
  tokens,
  tickets,
  signOut,
  log,
}: ReconnectParts): Handlers<typeof reconnectRoutes, Visitor> {
  return {
    'reconnect:return': async (proof) => {
      const meeting = await meetings.read(proof.meeting);
      if (!meeting) return refusal('not-found');
      const used = await tokens.use(proof);
      // An old token in the right hands is a tab that was restored; in others it could be theft. Whoever runs Foyer knows.
      if (!used.ok && used.code !== 'token-invalid') log.warn({ meeting: meeting.id, code: used.code }, 'not led back');
      if (!used.ok) return refusal(used.code);
      const { participant } = used.place;
      const person = meeting.inside.get(participant) ?? meeting.waiting.get(participant);
      if (!person) return refusal(whyNot(meeting, participant));
      // Nobody comes back by a session that was ended, whatever happened in between.
      if ((await signOut.leaves(meeting.id, person)) !== null) return refusal('token-expired');
      const ticket = { meeting: meeting.id, person: personOf(person), returning: true };
      const token = tickets.issue({ ...ticket, fingerprint: proof.fingerprint });
      return reply({ participant, token, reconnect: used.next });
    },
  };
}

function whyNot(meeting: Meeting, participant: ParticipantId): 'removed' | 'meeting-ended' | 'token-expired' {
  if (meeting.removed.has(participant)) return 'removed';
  return meeting.ended ? 'meeting-ended' : 'token-expired';
}
