import type { ParticipantId } from '@foyer/domain';
import type { LineageStore, Place } from './store.ts';

interface Lineage {
  readonly place: Place;
  readonly tokens: string[];
  used: number;
  until: number | null;
}

/** Keeps lines of tokens in this process: after a restart nobody finds back. */
export function memoryLineages(): LineageStore {
  const lineages = new Map<ParticipantId, Lineage>();
  const byToken = new Map<string, Lineage>();
  return {
    async begin(place, { token, until }) {
      const lineage = { place, tokens: [token], used: 0, until };
      lineages.set(place.participant, lineage);
      byToken.set(token, lineage);
    },
    async find(token) {
      const lineage = byToken.get(token);
      if (!lineage) return null;
      return { place: lineage.place, number: lineage.tokens.indexOf(token) + 1, used: lineage.used };
    },
    async follow(participant, { number, next }) {
      const lineage = lineages.get(participant);
      if (!lineage || number < lineage.used) return false;
      lineage.used = number;
      lineage.tokens.push(next);
      byToken.set(next, lineage);
      return true;
    },
    async keep(participants, until) {
      for (const participant of participants) {
        const lineage = lineages.get(participant);
        if (lineage) lineage.until = until;
      }
    },
    async forget(now) {
      for (const [participant, { until, tokens }] of lineages) {
        if (until === null || until > now) continue;
        for (const token of tokens) byToken.delete(token);
        lineages.delete(participant);
      }
    },
  };
}
