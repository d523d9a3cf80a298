import { type ParticipantId, roleMay } from '@foyer/domain';
import type { News } from '../connection/socket.ts';
import type { Inside, RosterPerson, Stage } from './view.ts';

/**
 * Where this person is after some news. Pure.
 *
 * @returns 'gap' when a change of the roster was missed and the whole has to be asked for
 */
export function project(stage: Stage, news: News, me: ParticipantId): Stage | 'gap' {
  switch (news.name) {
    case 'self:waiting':
      return { at: 'waiting', ...news.payload };
    case 'self:inside': {
      const { title, role, roster } = news.payload;
      return {
        at: 'inside',
        title,
        role,
        me,
        people: roster.people,
        rosterNumber: roster.number,
        lobby: [],
        speaking: [],
      };
    }
    case 'self:ended':
      return { at: 'ended', reason: news.payload.reason };
    case 'lobby:waiting':
      return stage.at === 'inside' ? { ...stage, lobby: news.payload.people } : stage;
    case 'roster:changed':
      return stage.at === 'inside' ? withRosterChange(stage, news.payload) : stage;
    case 'media:changed':
    case 'moderation:muted':
      return stage;
  }
}

type RosterChange = Extract<News, { name: 'roster:changed' }>['payload'];

function withRosterChange(stage: Inside, { after, number, put, gone }: RosterChange): Inside | 'gap' {
  if (number <= stage.rosterNumber) return stage;
  if (after > stage.rosterNumber) return 'gap';
  const changed = new Map(put.map((person) => [person.id, person]));
  const stayed = stage.people
    .filter(({ id }) => !gone.includes(id))
    .map((person): RosterPerson => changed.get(person.id) ?? person);
  const known = new Set(stayed.map(({ id }) => id));
  const role = changed.get(stage.me)?.role ?? stage.role;
  // Who may no longer admit is not told any more who waits: what they knew is of yesterday.
  const lobby = roleMay(role, 'lobby.admit') ? stage.lobby : [];
  const people = [...stayed, ...put.filter(({ id }) => !known.has(id))];
  return { ...stage, role, lobby, rosterNumber: number, people };
}
