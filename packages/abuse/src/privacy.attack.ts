import { attach } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';

/** Everything that anybody inside is told of another. */
const OF_SOMEBODY = [
  ...['asked', 'away', 'camera', 'category', 'hand', 'id', 'lookalike', 'microphone', 'name', 'role', 'screen'],
];
/** Everything that whoever decides is told of somebody who waits. */
const OF_WAITING = [
  ...[
    'away',
    'before',
    'category',
    'id',
    'invitedAs',
    'location',
    'lookalike',
    'name',
    'proof',
    'rule',
    'since',
    'verifiedName',
  ],
];
const ASKED = [
  'presence',
  'people:presence',
  'people:phone',
  'people:mail',
  'people:calendar',
  'people:addresses',
  'roster:details',
  'media:stats',
  'media:candidates',
  'audit:read',
  'lobby:read',
];
const ADDRESS = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;

attack('A-49', 'somebody asks what others have not told', async (ground) => {
  const { meeting, organizer } = ground.here;
  const guest = await ground.attendee('Gil');
  const colleague = await ground.insider('Carl');
  await colleague.joins(meeting);
  for (const one of [guest, colleague]) {
    for (const event of ASKED) expect(await one.asks(event, {})).toMatchObject({ code: 'unknown-event' });
    expect(await one.asks('roster:read', { details: true })).toMatchObject({ code: 'bad-request' });
    const { people } = (await one.asks('roster:read')).data as { people: object[] };
    expect(people.length).toBeGreaterThanOrEqual(4);
    for (const person of people) expect(Object.keys(person).toSorted()).toEqual(OF_SOMEBODY);
    // Where the media node is they have to know. Where people are, they do not.
    const attached = JSON.stringify(await attach(one));
    expect(new Set(attached.match(ADDRESS))).toEqual(new Set(['127.0.0.1']));
    expect(JSON.stringify(one.news).match(ADDRESS) ?? []).toEqual([]);
    expect(JSON.stringify((await one.looks(meeting)).body).match(ADDRESS) ?? []).toEqual([]);
    for (const path of ['/api/session', '/api/openapi.json'])
      expect(JSON.stringify((await one.get(path)).body).match(ADDRESS) ?? []).toEqual([]);
    for (const path of ['/metrics', '/api/people', `/api/meetings/${meeting}/people`, `/api/meetings/${meeting}`])
      expect((await one.get(path)).status).toBe(404);
  }
  // Whoever may admit sees who waits, and no more of them than that.
  const gus = await ground.waiting('Gus');
  await expect.poll(() => organizer.latest('lobby:waiting')).toMatchObject({ people: [{ id: gus.participant }] });
  for (const person of (await organizer.hears('lobby:waiting'))['people'] as object[])
    expect(Object.keys(person).toSorted()).toEqual(OF_WAITING);
  expect(JSON.stringify(organizer.news).match(ADDRESS) ?? []).toEqual([]);
});
