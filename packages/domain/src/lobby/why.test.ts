import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../door/category.ts';
import { entranceFor } from '../door/entrance.ts';
import type { Meeting, Person } from '../meeting/meeting.ts';
import { LEVELS, type Options } from '../options/options.ts';
import { account, meetingOf, person } from '../testing.ts';
import { signInHelps, whyWaiting } from './why.ts';

const COMERS = {
  internal: person('carl', { signedIn: true }),
  federated: { ...person('fred'), category: 'federated', proof: 'partner' },
  anonymous: person('gil'),
  phone: { ...person('phil'), category: 'phone', proof: 'pin' },
} as const satisfies Record<string, Person>;
const KINDS = { internal: 'host', federated: 'partners', anonymous: 'guests', phone: 'callers' } as const;
const { anonymous: gil, internal: carl } = COMERS;

const meeting = (options: Partial<Options> = {}, more: Partial<Meeting> = {}): Meeting => ({
  ...meetingOf({ organizer: ['olga'] }, { straightIn: 'organizer', ...options }),
  ...more,
});

describe('why one waits', () => {
  test.each(CATEGORIES)('[LB-14] %s: their kind waits, and of being named or not there is no word', (category) => {
    expect(whyWaiting(meeting(), COMERS[category])).toBe(KINDS[category]);
    expect(whyWaiting(meeting({ straightIn: 'invited', invited: [account('ida')] }), carl)).toBe('host');
    expect(whyWaiting(meeting({ straightIn: 'everyone', categories: [] }), COMERS[category])).toBe(KINDS[category]);
  });

  test.each(CATEGORIES)('[LB-14] %s: it is locked, they showed nothing, they were sent out', (category) => {
    const who = COMERS[category];
    expect(whyWaiting(meeting({}, { locked: true }), who)).toBe('locked');
    expect(whyWaiting(meeting(), { ...who, proof: 'none' })).toBe('proof');
    expect(whyWaiting(meeting({}, { locked: true, sentOut: [who] }), who)).toBe('sent-out');
  });

  test('[LB-14] from where one may come is nobody’s business; nor is what no longer holds', () => {
    expect(whyWaiting(meeting({ straightIn: 'everyone', locations: ['inside'] }), gil)).toBe('host');
    // It was locked when they came, and is not any more; unlocking admits nobody (DO-6).
    expect(whyWaiting(meeting({ straightIn: 'everyone' }), gil)).toBe('host');
  });
});

describe('signing in', () => {
  const helps = { straightIn: 'company' } as const;

  test.each(LEVELS)('[LB-15] at the level %s it helps a guest exactly where a colleague walks in', (straightIn) => {
    const now = meeting({ straightIn });
    expect(signInHelps(now, gil)).toBe(entranceFor(now, carl, 1).now === 'straight-in');
  });

  test('[LB-15] whoever showed nothing may still show who they are', () => {
    expect(signInHelps(meeting(helps), { ...gil, proof: 'none' })).toBe(true);
  });

  test.each(['internal', 'federated', 'phone'] as const)('[LB-15] %s: no', (category) => {
    expect(signInHelps(meeting(helps), COMERS[category])).toBe(false);
  });

  test.each<[string, Meeting]>([
    ['locked', meeting(helps, { locked: true })],
    ['sent out', meeting(helps, { sentOut: [{ account: null, visitor: gil.visitor }] })],
    ['full', meeting({ ...helps, capacity: 1 })],
    ['colleagues not allowed', meeting({ ...helps, categories: ['anonymous'] })],
    ['from elsewhere', meeting({ ...helps, locations: ['inside'] })],
  ])('[LB-15] %s: it does not help', (_, now) => {
    expect(signInHelps(now, gil)).toBe(false);
  });
});
