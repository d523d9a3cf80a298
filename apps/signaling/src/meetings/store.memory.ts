import { apply, type MeetingEvent, type MeetingId, opened } from '@foyer/domain';
import type { MeetingStore, Stored } from './store.ts';

/** Keeps meetings in this process: a restart forgets them. */
export function memoryMeetings(): MeetingStore {
  const meetings = new Map<MeetingId, Stored & { readonly events: MeetingEvent[] }>();
  return {
    async create(terms, at) {
      if (meetings.has(terms.id)) return false;
      meetings.set(terms.id, { meeting: opened(terms), version: 1, events: [{ type: 'opened', terms, at }] });
      return true;
    },
    async read(id) {
      const kept = meetings.get(id);
      return kept ? { meeting: kept.meeting, version: kept.version } : null;
    },
    async append(id, { after, events }) {
      const kept = meetings.get(id);
      if (!kept || kept.version !== after) return null;
      const meeting = events.reduce(apply, kept.meeting);
      const version = kept.version + events.length;
      kept.events.push(...events);
      meetings.set(id, { meeting, version, events: kept.events });
      return { meeting, version };
    },
    async log(id) {
      return [...(meetings.get(id)?.events ?? [])];
    },
    async live() {
      return [...meetings.values()]
        .filter(({ meeting: { inside, waiting } }) => inside.size + waiting.size > 0)
        .map(({ meeting }) => meeting.id);
    },
  };
}
