import { LEARNS, type Subject, type Viewpoint } from '@foyer/domain';
import type { News } from '../people/people.ts';

const INSIDE = ['phone', 'anonymous', 'federated', 'internal', 'host'] as const;
const ANYWHERE = ['outside', 'lobby', ...INSIDE] as const;

/** Who may hear which news at all. */
const AUDIENCE: Readonly<Record<News['name'], readonly Viewpoint[]>> = {
  'self:waiting': ['lobby'],
  'self:inside': INSIDE,
  'self:ended': ANYWHERE,
  'meeting:changed': INSIDE,
  'meeting:renamed': INSIDE,
  'lobby:waiting': ['host'],
  'options:changed': ['host'],
  'moderation:muted': INSIDE,
  'moderation:asked': INSIDE,
  'reactions:shown': INSIDE,
  'roster:changed': INSIDE,
  'media:changed': INSIDE,
  'media:demand': INSIDE,
  'media:lost': INSIDE,
};

/** Whom a piece of news tells of. */
function peopleIn(news: News): readonly (readonly [Subject, readonly object[]])[] {
  const { name, payload } = news;
  if (name === 'self:inside') return [['inside', payload.roster.people]];
  if (name === 'roster:changed') return [['inside', payload.put]];
  if (name === 'self:waiting') return [['messages', payload.messages]];
  if (name !== 'lobby:waiting') return [];
  return [
    ['waiting', payload.people],
    ['removed', payload.removed],
    ['messages', payload.messages],
  ];
}

/** What speaks against telling somebody something: they may not hear it, or not all of it (PV-1). Null: nothing. */
export function objectionTo(news: News, viewpoint: Viewpoint): string | null {
  if (!AUDIENCE[news.name].includes(viewpoint)) return `${news.name} is not for ${viewpoint}`;
  for (const [subject, people] of peopleIn(news)) {
    const known = LEARNS[viewpoint][subject];
    const field = people.flatMap((one) => Object.keys(one)).find((name) => !known.includes(name));
    if (field !== undefined) return `${viewpoint} may not learn ${field} of ${subject}`;
  }
  return null;
}
