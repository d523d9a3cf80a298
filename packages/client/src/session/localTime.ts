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
      const { since, until, keepFrom, told, messages: said, ...rest } = news.payload;
      const moments = { since: since - ahead, until: until - ahead, keepFrom: keepFrom - ahead };
      const messages = said.map((one) => ({ ...one, at: one.at - ahead }));
      return { ...news, payload: { ...rest, ...moments, told: inLocal(told, ahead), messages } };
    }
    case 'lobby:waiting': {
      const people = news.payload.people.map((person) => ({ ...person, since: person.since - ahead }));
      const messages = news.payload.messages.map((one) => ({ ...one, at: one.at - ahead }));
      return { ...news, payload: { ...news.payload, people, messages } };
    }
    case 'self:ended':
      return { ...news, payload: { ...news.payload, again: inLocal(news.payload.again, ahead) } };
    case 'self:inside':
    case 'meeting:changed':
    case 'meeting:renamed':
    case 'options:changed':
    case 'reactions:shown':
    case 'roster:changed':
    case 'media:changed':
    case 'media:demand':
    case 'media:lost':
    case 'moderation:muted':
    case 'moderation:asked':
      return news;
  }
}

/** A moment of the server's by this browser's clock. */
export function inLocal(at: number | null, ahead: number): number | null {
  return at === null ? null : at - ahead;
}
