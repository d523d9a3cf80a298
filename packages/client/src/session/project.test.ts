import { DEFAULT_OPTIONS, type ParticipantId, ROLES } from '@foyer/domain';
import { describe, expect, test } from 'vitest';
import type { News } from '../connection/socket.ts';
import { project } from './project.ts';
import type { Inside, RosterPerson, Stage, ToldOptions, WaitingPerson } from './view.ts';

const me = 'me' as ParticipantId;
const person = (id: string, camera = false): RosterPerson => ({
  id: id as ParticipantId,
  name: id,
  role: 'attendee',
  lookalike: null,
  category: 'anonymous',
  microphone: false,
  camera,
  screen: false,
  hand: null,
  asked: false,
  away: false,
});
const may = { unmute: [...ROLES], screens: [...ROLES], hands: [...ROLES], reactions: [...ROLES] };
const facts = {
  name: 'Gil',
  title: 'Weekly',
  organizer: 'Olga',
  place: null,
  why: 'guests',
  signInHelps: false,
} as const;
const { invited: _, chosen: __, ...defaults } = DEFAULT_OPTIONS;
const options = { options: defaults, invited: 0, chosen: 0 } as unknown as ToldOptions;
const inside: Inside = {
  at: 'inside',
  title: 'Weekly',
  me,
  role: 'organizer',
  people: [person('me'), person('ann')],
  rosterNumber: 3,
  lobby: [],
  removed: [],
  messages: [],
  options: null,
  speaking: [],
  reactions: [],
  settings: { locked: false, unmuting: true, spotlight: null, may },
  focus: { stage: null, speaker: null, fewer: false },
  asked: null,
};
const change = (payload: Extract<News, { name: 'roster:changed' }>['payload']): News => ({
  name: 'roster:changed',
  payload,
});

describe('the roster', () => {
  test('who is new comes last, who changed keeps their place, who is gone is gone', () => {
    const news = change({ after: 3, number: 5, put: [person('bob'), person('ann', true)], gone: [me] });
    expect(project(inside, news, me)).toMatchObject({ rosterNumber: 5, people: [person('ann', true), person('bob')] });
  });

  test('what is known already changes nothing', () => {
    expect(project(inside, change({ after: 1, number: 3, put: [person('bob')], gone: [] }), me)).toBe(inside);
  });

  test('what overlaps is taken: people come whole', () => {
    const news = change({ after: 2, number: 4, put: [person('bob')], gone: [] });
    expect(project(inside, news, me)).toMatchObject({ rosterNumber: 4 });
  });

  test('a gap is noticed', () => {
    expect(project(inside, change({ after: 4, number: 5, put: [], gone: [] }), me)).toBe('gap');
  });
});

test('one’s own role is that of the roster, and who may no longer admit forgets who waits', () => {
  const who = { id: 'gil' as ParticipantId, name: 'Gil', category: 'anonymous', location: 'outside' } as const;
  const gil: WaitingPerson = {
    ...who,
    proof: 'invitation',
    verifiedName: null,
    invitedAs: null,
    lookalike: null,
    rule: 'level',
    before: [],
    since: 1,
    away: false,
  };
  const host: Inside = { ...inside, lobby: [gil] };
  const put = (role: RosterPerson['role']) =>
    change({ after: 3, number: 4, put: [{ ...person('me'), role }], gone: [] });
  expect(project(host, put('presenter'), me)).toMatchObject({ role: 'presenter', lobby: [gil] });
  expect(project(host, put('attendee'), me)).toMatchObject({ role: 'attendee', lobby: [] });
});

test('[OP-1] the options are an organizer’s: they are kept over a broken line, and go with the role', () => {
  const told = project(inside, { name: 'options:changed', payload: options }, me) as Inside;
  expect(told.options).toEqual(options);
  const put = (role: RosterPerson['role']) =>
    change({ after: 3, number: 4, put: [{ ...person('me'), role }], gone: [] });
  expect(project(told, put('organizer'), me)).toMatchObject({ options });
  expect(project(told, put('presenter'), me)).toMatchObject({ options: null });
  const back = (role: RosterPerson['role']): News => ({
    name: 'self:inside',
    payload: {
      title: 'Weekly',
      role,
      settings: inside.settings,
      roster: { number: 9, people: [] },
      media: null,
      attachment: null,
    },
  });
  expect(project(told, back('organizer'), me)).toMatchObject({ options });
  expect(project(told, back('attendee'), me)).toMatchObject({ options: null });
});

test('waiting, inside and ended follow what the server says', () => {
  const waiting = { ...facts, since: 1, until: 2, keepFrom: 2, told: null, messages: [] };
  expect(project({ at: 'loading' }, { name: 'self:waiting', payload: waiting }, me)).toEqual({
    at: 'waiting',
    ...waiting,
  });
  expect(project(inside, { name: 'self:ended', payload: { reason: 'denied', again: 9 } }, me)).toEqual({
    at: 'ended',
    reason: 'denied',
    again: 9,
  });
});

test('whoever waits has no use for the news of those inside', () => {
  const stage = {
    at: 'waiting',
    ...facts,
    since: 1,
    until: 2,
    keepFrom: 2,
    told: null,
    messages: [],
  } as const;
  expect(project(stage, { name: 'lobby:waiting', payload: { people: [], removed: [], messages: [] } }, me)).toBe(stage);
  expect(project(stage, change({ after: 3, number: 4, put: [person('bob')], gone: [] }), me)).toBe(stage);
});

test('inside, each piece of news changes its own part', () => {
  const asked = project(inside, { name: 'moderation:asked', payload: { by: 'Olga' } }, me) as Inside;
  expect(asked.asked).toBe('Olga');
  expect(project(asked, { name: 'moderation:muted', payload: {} }, me)).toMatchObject({ asked: null });
  const settings = { locked: true, unmuting: false, spotlight: me, may: { ...may, hands: [] } };
  expect(project(inside, { name: 'meeting:changed', payload: settings }, me)).toMatchObject({ settings });
  const stage = { participant: me, source: 'screen' } as const;
  const media = { attachment: 's1', opened: [], closed: [], stage, speaker: me, fewer: false };
  expect(project(inside, { name: 'media:changed', payload: media }, me)).toMatchObject({
    focus: { stage, speaker: me, fewer: false },
  });
});

test('[RC-3] whoever comes back keeps what they were looking at, and has the rest anew', () => {
  const focus = { stage: null, speaker: 'ann' as ParticipantId, fewer: false };
  const back = project(
    { ...inside, focus, people: [person('me')] },
    {
      name: 'self:inside',
      payload: {
        title: 'Weekly',
        role: 'attendee',
        settings: inside.settings,
        roster: { number: 9, people: [person('me'), person('bob')] },
        media: null,
        attachment: null,
      },
    },
    me,
  );
  expect(back).toMatchObject({ role: 'attendee', rosterNumber: 9, focus, people: [{ id: 'me' }, { id: 'bob' }] });
});

test('[RE-1] reactions are known in their order, by numbers that only rise, and not without end', () => {
  const react = (stage: Stage, reaction: 'heart' | 'agree') => {
    const next = project(stage, { name: 'reactions:shown', payload: { participant: me, reaction } }, me);
    if (next === 'gap') throw new Error('nothing was missed');
    return next;
  };
  let stage: Stage = inside;
  for (let one = 0; one < 40; one++) stage = react(stage, one % 2 === 0 ? 'heart' : 'agree');
  const shown = stage.at === 'inside' ? stage.reactions : [];
  expect(shown).toHaveLength(30);
  expect(shown.at(-1)).toEqual({ number: 40, participant: me, reaction: 'agree' });
});
