import { mayReact, roleMay } from '@foyer/domain';
import { type Handlers, type reactionsRequests, refusal, reply } from '@foyer/protocol';
import type { Caller } from '../gateway/gateway.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Tell } from '../privacy/teller.ts';

/** Passes on what is only for the moment: no decision that anybody has to remember, and so no line of the log (RE-2). */
export function reactionsHandlers({
  meetings,
  tell,
}: {
  meetings: Meetings;
  tell: Tell;
}): Handlers<typeof reactionsRequests, Caller> {
  return {
    'reactions:show': async ({ reaction }, { meeting: id, participant }) => {
      const meeting = await meetings.read(id);
      const person = meeting?.inside.get(participant);
      if (!meeting || !person) return refusal('not-admitted');
      if (!roleMay(person.role, 'reactions.show')) return refusal('forbidden');
      if (!mayReact(meeting, person.role)) return refusal('policy-disabled');
      tell(meeting, meeting.inside.keys(), { name: 'reactions:shown', payload: { participant, reaction } });
      return reply({});
    },
  };
}
