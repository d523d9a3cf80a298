import { type Meeting, type ParticipantId, viewpointOf } from '@foyer/domain';
import type { Log } from '@foyer/server-kit';
import type { News, People } from '../people/people.ts';
import { objectionTo } from './audience.ts';

/** Tells people what they may hear from where they stand. Whatever else somebody wants to tell them is a bug, and stays here. */
export type Tell = (meeting: Meeting, to: Iterable<ParticipantId>, news: News) => void;

export function teller({ people, log }: { readonly people: People; readonly log: Log }): Tell {
  return (meeting, to, news) => {
    for (const participant of to) {
      const objection = objectionTo(news, viewpointOf(meeting, participant));
      if (objection === null) people.tell(meeting.id, [participant], news);
      else log.error({ meeting: meeting.id, participant, objection }, 'news that may not be told');
    }
  };
}
