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
    case 'self:inside':
      return entered(stage, news.payload, me);
    case 'self:ended':
      return { at: 'ended', ...news.payload };
    case 'moderation:muted':
    case 'moderation:asked':
    case 'meeting:changed':
    case 'meeting:renamed':
    case 'lobby:waiting':
    case 'options:changed':
    case 'reactions:shown':
    case 'roster:changed':
    case 'media:changed':
      return stage.at === 'inside' ? within(stage, news) : stage;
    case 'media:demand':
    case 'media:lost':
      return stage;
  }
}

/** Oneself, as the others see one. Pure. */
export function myselfIn(stage: Stage): RosterPerson | undefined {
  return stage.at === 'inside' ? stage.people.find(({ id }) => id === stage.me) : undefined;
}

type InsideNews = Exclude<News, { name: `self:${string}` | 'media:demand' | 'media:lost' }>;

function within(stage: Inside, news: InsideNews): Inside | 'gap' {
  switch (news.name) {
    case 'moderation:muted':
      return { ...stage, asked: null };
    case 'moderation:asked':
      return { ...stage, asked: news.payload.by };
    case 'meeting:changed':
      return { ...stage, settings: news.payload };
    case 'meeting:renamed':
      return { ...stage, title: news.payload.title };
    case 'lobby:waiting':
      return withDoor(stage, news.payload);
    case 'options:changed':
      return { ...stage, options: news.payload };
    case 'reactions:shown':
      return { ...stage, reactions: withReaction(stage.reactions, news.payload) };
    case 'media:changed':
      return { ...stage, focus: focusIn(news.payload) };
    case 'roster:changed':
      return withRosterChange(stage, news.payload);
  }
}

/** Inside, for the first time or again: whoever comes back keeps what they were looking at. */
function entered(
  before: Stage,
  { title, role, settings, roster }: Extract<News, { name: 'self:inside' }>['payload'],
  me: ParticipantId,
): Inside {
  const kept = before.at === 'inside' ? before : null;
  return {
    at: 'inside',
    title,
    role,
    settings,
    me,
    people: roster.people,
    rosterNumber: roster.number,
    ...NOBODY_WAITS,
    options: kept && roleMay(role, 'options.change') ? kept.options : null,
    speaking: kept?.speaking ?? [],
    reactions: kept?.reactions ?? [],
    focus: kept?.focus ?? { stage: null, speaker: null, fewer: false },
    // The leave to unmute may have been taken back meanwhile.
    asked: roster.people.find(({ id }) => id === me)?.asked ? (kept?.asked ?? null) : null,
  };
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
  const people = [...stayed, ...put.filter(({ id }) => !known.has(id))];
  const next = { ...stage, role, rosterNumber: number, people };
  // Who may no longer admit, or change options, is not told of them any more: what they knew is of yesterday.
  const told = roleMay(role, 'options.change') ? next : { ...next, options: null };
  return roleMay(role, 'lobby.admit') ? told : { ...told, ...NOBODY_WAITS };
}

const NOBODY_WAITS = { lobby: [], removed: [], messages: [] } as const;

type Door = Extract<News, { name: 'lobby:waiting' }>['payload'];

function withDoor(stage: Inside, { people: lobby, removed, messages }: Door): Inside {
  return { ...stage, lobby, removed, messages };
}

/** They are looked at for a few seconds: more than these are on no screen. */
const REACTIONS_KEPT = 30;

function withReaction(
  shown: Inside['reactions'],
  news: Extract<News, { name: 'reactions:shown' }>['payload'],
): Inside['reactions'] {
  return [...shown, { number: (shown.at(-1)?.number ?? 0) + 1, ...news }].slice(-REACTIONS_KEPT);
}

function focusIn({ stage, speaker, fewer }: Inside['focus']): Inside['focus'] {
  return { stage, speaker, fewer };
}
