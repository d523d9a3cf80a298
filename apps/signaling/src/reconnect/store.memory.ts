import type { ParticipantId } from '@foyer/domain';
import { type LineageStore, type Place, REMEMBERED } from './store.ts';

interface Lineage {
  readonly place: Place;
  /** By number; of the latest only. */
  readonly tokens: Map<number, string>;
  issued: number;
  used: number;
  until: number | null;
}

/** Keeps lines of tokens in this process: after a restart nobody finds back. */
export function memoryLineages(): LineageStore {
  const lineages = new Map<ParticipantId, Lineage>();
  const byToken = new Map<string, { readonly lineage: Lineage; readonly number: number }>();
  return {
    async begin(place, { token, until }) {
      const lineage = { place, tokens: new Map([[1, token]]), issued: 1, used: 0, until };
      lineages.set(place.participant, lineage);
      byToken.set(token, { lineage, number: 1 });
    },
    async find(token) {
      const found = byToken.get(token);
      return found ? { place: found.lineage.place, number: found.number, used: found.lineage.used } : null;
    },
    async follow(participant, { number, next }) {
      const lineage = lineages.get(participant);
      if (!lineage || number < lineage.used) return false;
      lineage.used = number;
      lineage.issued++;
      lineage.tokens.set(lineage.issued, next);
      byToken.set(next, { lineage, number: lineage.issued });
      const old = lineage.issued - REMEMBERED;
      byToken.delete(lineage.tokens.get(old) ?? '');
      lineage.tokens.delete(old);
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
        for (const token of tokens.values()) byToken.delete(token);
        lineages.delete(participant);
      }
    },
  };
}
