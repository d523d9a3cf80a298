import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../door/category.ts';
import { receive } from '../door/level.ts';
import type { ParticipantId } from '../ids.ts';
import { PASTS, type Past } from '../lobby/past.ts';
import { DEFAULT_OPTIONS, LEVELS, LOBBY_FACTS, LOCATIONS, type Options, PRESENTING } from '../options/options.ts';
import { ROLES } from '../roles/privileges.ts';
import { mayShare } from '../screens/share.ts';
import { account, id, person, terms, visitor } from '../testing.ts';
import { apply, opened } from './apply.ts';
import { unattendedUntil } from './attendance.ts';
import { decide } from './decide.ts';
import { AWAY_LIMIT_MS } from './defaults.ts';
import type { MeetingEvent } from './events.ts';
import { isMaker, isOrganizer, isSame, isSignedIn, type Person } from './meeting.ts';

const people = ['olga', 'carl', 'carl on a phone', 'gil', 'gil in another tab', 'phil'] as const;
const start = opened({
  ...terms,
  lobbyCapacity: 2,
  options: { ...DEFAULT_OPTIONS, capacity: 3, lobbyLimitMs: 1_000, graceMs: 5_000 },
});
function known(name: (typeof people)[number]): Person {
  const one = person(name, { signedIn: name === 'olga' || name.startsWith('carl') });
  if (name.startsWith('gil')) return { ...one, visitor: visitor('gil') };
  if (name.startsWith('carl')) return { ...one, account: account('carl') };
  return name === 'phil' ? { ...one, category: 'phone' } : one;
}
const somebody = fc.constantFrom(...people, 'gil' as const).map(known);
/** The organizer acts most: where nobody may do anything, little happens. */
const someId = fc.oneof(
  { weight: 3, arbitrary: fc.constant(id('olga')) },
  { weight: 5, arbitrary: somebody.map((one) => one.id) },
);

const someOptions: fc.Arbitrary<Options> = fc.record({
  straightIn: fc.constantFrom(...LEVELS),
  invited: fc.subarray([account('carl')]),
  presenting: fc.constantFrom(...PRESENTING),
  chosen: fc.subarray([account('carl')]),
  phoneSkipsLobby: fc.boolean(),
  categories: fc.subarray([...CATEGORIES]),
  locations: fc.oneof({ weight: 4, arbitrary: fc.constant([...LOCATIONS]) }, { weight: 1, arbitrary: fc.constant([]) }),
  capacity: fc.constantFrom(1, 2, 3, 4),
  lobbyLimitMs: fc.constant(60_000),
  graceMs: fc.constantFrom(0, 1_000, 100_000),
  lobbyShows: fc.subarray([...LOBBY_FACTS]),
  may: fc.record({
    unmute: fc.subarray([...ROLES]),
    screens: fc.subarray([...ROLES]),
    hands: fc.subarray([...ROLES]),
    reactions: fc.subarray([...ROLES]),
  }),
});

/** A command without its time: time only ever goes forward, so the run supplies it. */
const step = fc.record({
  after: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 600 }) },
    { weight: 1, arbitrary: fc.constant(70_000) },
  ),
  command: fc.oneof(
    // Twice: whoever is out has to come again before anything can happen to them.
    fc.record({ type: fc.constant('arrive' as const), person: somebody }),
    fc.record({ type: fc.constant('arrive' as const), person: somebody }),
    fc.record({ type: fc.constant('admit-all' as const), by: someId }),
    fc.record({
      type: fc.constantFrom(
        'admit' as const,
        'deny' as const,
        'mute' as const,
        'lower-hand' as const,
        'remove' as const,
        'put-back' as const,
        'pardon' as const,
        'ask-to-unmute' as const,
        'spotlight' as const,
      ),
      by: someId,
      who: someId,
    }),
    fc.record({
      type: fc.constant('change-role' as const),
      by: someId,
      who: somebody.map((one) => one.id),
      role: fc.constantFrom(...ROLES),
    }),
    fc.record({
      type: fc.constantFrom(
        'admit-all' as const,
        'mute-all' as const,
        'raise-hand' as const,
        'keep-waiting' as const,
        'share-screen' as const,
        'stop-screen' as const,
        'drop' as const,
        'return' as const,
      ),
      by: someId,
    }),
    fc.record({ type: fc.constant('share-screen' as const), by: someId }),
    fc.record({
      type: fc.constant('message' as const),
      by: someId,
      who: fc.option(someId),
      text: fc.constant('Soon'),
    }),
    fc.record({ type: fc.constant('change-name' as const), by: someId, name: fc.constantFrom('Gil', 'Olga') }),
    fc.record({ type: fc.constant('change-options' as const), by: someId, options: someOptions }),
    fc.record({ type: fc.constant('change-options' as const), by: fc.constant(id('olga')), options: someOptions }),
    fc.record({
      type: fc.constant('appoint' as const),
      by: fc.constantFrom({ account: account('olga') }, { account: account('carl') }),
      account: fc.constantFrom(account('olga'), account('carl')),
      on: fc.boolean(),
    }),
    fc.record({ type: fc.constant('end' as const), by: somebody.map((one) => one.id) }),
    fc.record({
      type: fc.constantFrom('lock' as const, 'allow-unmuting' as const),
      by: someId,
      on: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('leave' as const),
      by: somebody.map((one) => one.id),
      reason: fc.constant('left' as const),
    }),
    fc.record({ type: fc.constant('expire' as const) }),
    fc.record({
      type: fc.constant('switch' as const),
      by: someId,
      device: fc.constantFrom('microphone' as const, 'camera' as const),
      on: fc.boolean(),
    }),
  ),
});

test('[ME-6] [ME-7] [LB-7] [LB-13] [OP-3] [OP-4] [OP-5] [OP-6] [RO-5] [SC-2] [DO-8] [MO-8] [RC-2] whatever happens, in any order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      let meeting = start;
      let at = 0;
      const log: MeetingEvent[] = [];
      for (const { after, command } of steps) {
        at += after;
        const before = meeting;
        const decision = decide(meeting, { ...command, at });
        if (!decision.ok) continue;
        for (const event of decision.value) {
          meeting = apply(meeting, event);
          log.push(event);
        }

        for (const who of meeting.waiting.keys()) expect(meeting.inside.has(who)).toBe(false);
        for (const one of meeting.waiting.values())
          if (!before.waiting.has(one.id)) expect(one.before).toEqual(pastsIn(log, one));
        for (const one of meeting.inside.values()) {
          expect(one.role === 'organizer').toBe(isOrganizer(meeting, one));
          if (isMaker(meeting, one)) expect(one.role).toBe('organizer');
          const was = before.inside.get(one.id);
          const entry = lastEntry(log, one.id);
          if (one.entrance.how === 'admitted') expect(entry).toMatchObject({ type: 'admitted', by: one.entrance.by });
          else
            expect(entry).toMatchObject({ type: expect.stringMatching(/^(entered|let-in)$/), rule: one.entrance.rule });
          // Whoever walked in just now may do so by the options as they are now, and there was room (OP-3, DO-12).
          if (!was && one.entrance.how === 'entitled') {
            const entitled = { straightIn: true, rule: one.entrance.rule };
            expect(receive({ ...before, options: meeting.options }, one)).toEqual(entitled);
            if (one.entrance.rule !== 'organizer')
              expect(meeting.inside.size).toBeLessThanOrEqual(meeting.options.capacity);
          }
          if (one.screen) expect(mayShare(meeting, one.role)).toBe(true);
          // Nobody is ever unmuted but by their own word (MO-2), and no attendee while that is forbidden (MO-6).
          if (one.microphone && !was?.microphone) {
            expect(command).toMatchObject({ type: 'switch', by: one.id });
            expect(before.options.may.unmute).toContain(one.role);
            expect(before.unmuting || one.role !== 'attendee' || was?.asked).toBe(true);
          }
        }
        // Nobody inside goes by a change of options, but for their category (OP-4).
        if (command.type === 'change-options')
          for (const one of before.inside.values()) {
            const isOut = !meeting.inside.has(one.id);
            if (isOut) expect(command.options.categories).not.toContain(one.category);
            else expect(meeting.inside.get(one.id)?.role).toBe(one.role);
          }
        const signedIn = [...meeting.inside.values()].filter(isSignedIn);
        expect(meeting.unattended !== null).toBe(meeting.inside.size > 0 && signedIn.length === 0);
        if (meeting.spotlight !== null) expect(meeting.inside.has(meeting.spotlight)).toBe(true);
        for (const gone of meeting.removed.values())
          for (const one of [...meeting.inside.values(), ...meeting.waiting.values()])
            expect(isSame(gone, one)).toBe(false);
        if (command.type === 'expire') {
          // Whoever was left alone only by this very step has their time before them.
          if (meeting.unattended !== at) expect(at).toBeLessThan(unattendedUntil(meeting));
          for (const one of meeting.waiting.values()) expect(at).toBeLessThan(one.until);
          for (const one of [...meeting.inside.values(), ...meeting.waiting.values()])
            expect(at - (one.away ?? at)).toBeLessThan(AWAY_LIMIT_MS);
        }
      }
      expect(log.reduce(apply, start)).toEqual(meeting);
      // A store keeps events as JSON.
      expect((JSON.parse(JSON.stringify(log)) as MeetingEvent[]).reduce(apply, start)).toEqual(meeting);
    }),
    { numRuns: 3_000, seed: 20_261_123 },
  );
});

/** What a log tells of somebody: each person here keeps their id whenever they come. */
function pastsIn(log: readonly MeetingEvent[], who: Person): Past[] {
  const same = people.map((name) => known(name)).filter((one) => isSame(one, who));
  const isAbout = (event: MeetingEvent) =>
    same.some(({ id }) => id === ('person' in event ? event.person.id : 'id' in event ? event.id : null));
  const happened = new Set<string>(log.filter(isAbout).map(({ type }) => type));
  const byEvent = { inside: ['entered', 'admitted', 'let-in'], denied: ['denied'], removed: ['removed'] };
  return PASTS.filter((past) => byEvent[past].some((type) => happened.has(type)));
}

function lastEntry(log: readonly MeetingEvent[], id: ParticipantId): MeetingEvent | undefined {
  return log.findLast(
    (event) =>
      (event.type === 'entered' && event.person.id === id) ||
      ((event.type === 'admitted' || event.type === 'let-in') && event.id === id),
  );
}
