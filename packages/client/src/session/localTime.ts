import type { News } from '../connection/socket.ts';

/**
 * The same news with its moments by this browser's clock: a clock that is minutes off must not tell somebody who has
 * just come that they have waited for minutes. Pure.
 *
 * @param ahead by how many ms the server's clock is ahead of the browser's
 */
export function inLocalTime(news: News, ahead: number): News {
  switch (news.name) {
    case 'self:waiting': {
      const { since, until, told, ...rest } = news.payload;
      const moments = { since: since - ahead, until: until - ahead, told: told === null ? null : told - ahead };
      return { ...news, payload: { ...rest, ...moments } };
    }
    case 'lobby:waiting': {
      const people = news.payload.people.map((person) => ({ ...person, since: person.since - ahead }));
      return { ...news, payload: { people } };
    }
    case 'self:inside':
    case 'self:ended':
    case 'roster:changed':
    case 'media:changed':
    case 'moderation:muted':
      return news;
  }
}
