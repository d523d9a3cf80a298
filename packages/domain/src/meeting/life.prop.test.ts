import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantId } from '../ids.ts';
import { ROLES, roleMay } from '../roles/privileges.ts';
import { account, id, person, terms, visitor } from '../testing.ts';
import { apply, opened } from './apply.ts';
import { decide } from './decide.ts';
import { AWAY_LIMIT_MS } from './defaults.ts';
import type { MeetingEvent } from './events.ts';
import { isMaker, isOrganizer, isSame } from './meeting.ts';

const people = ['olga', 'carl', 'carl on a phone', 'gil', 'gil in another tab'] as const;
const somebody = fc
  .constantFrom(...people, 'gil')
  .map((name) => person(name, { signedIn: name === 'olga' || name.startsWith('carl') }))
  .map((one) => (one.name.startsWith('gil') ? { ...one, visitor: visitor('gil') } : one))
  .map((one) => (one.name.startsWith('carl') ? { ...one, account: account('carl') } : one));
/** The organizer acts most: where nobody may do anything, little happens. */
const someId = fc.oneof(
  { weight: 3, arbitrary: fc.constant(id('olga')) },
  { weight: 5, arbitrary: somebody.map((one) => one.id) },
);

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

test('[ME-6] [ME-7] [LB-7] [RO-5] [SC-2] [DO-8] [MO-8] [RC-2] whatever happens, in any order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      let meeting = opened({ ...terms, capacity: 3, lobbyCapacity: 2, lobbyLimitMs: 1_000 });
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
        for (const one of meeting.inside.values()) {
          expect(one.role === 'organizer').toBe(isOrganizer(meeting, one));
          if (isMaker(meeting, one)) expect(one.role).toBe('organizer');
          if (one.entrance.how === 'entitled') expect(lastEntry(log, one.id)?.type).toBe('entered');
          else expect(lastEntry(log, one.id)).toMatchObject({ type: 'admitted', by: one.entrance.by });
          if (one.screen) expect(roleMay(one.role, 'screens.share')).toBe(true);
          // Nobody is ever unmuted but by their own word (MO-2), and no attendee while that is forbidden (MO-6).
          const was = before.inside.get(one.id);
          if (one.microphone && !was?.microphone) {
            expect(command).toMatchObject({ type: 'switch', by: one.id });
            expect(before.unmuting || one.role !== 'attendee' || was?.asked).toBe(true);
          }
        }
        if (meeting.spotlight !== null) expect(meeting.inside.has(meeting.spotlight)).toBe(true);
        for (const gone of meeting.removed.values())
          for (const one of [...meeting.inside.values(), ...meeting.waiting.values()])
            expect(isSame(gone, one)).toBe(false);
        if (command.type === 'expire') {
          for (const one of meeting.waiting.values()) expect(at).toBeLessThan(one.until);
          for (const one of [...meeting.inside.values(), ...meeting.waiting.values()])
            expect(at - (one.away ?? at)).toBeLessThan(AWAY_LIMIT_MS);
        }
      }
      expect(log.reduce(apply, opened({ ...terms, capacity: 3, lobbyCapacity: 2, lobbyLimitMs: 1_000 }))).toEqual(
        meeting,
      );
    }),
    { numRuns: 3_000, seed: 20_261_123 },
  );
});

function lastEntry(log: readonly MeetingEvent[], id: ParticipantId): MeetingEvent | undefined {
  return log.findLast(
    (event) => (event.type === 'entered' && event.person.id === id) || (event.type === 'admitted' && event.id === id),
  );
}
