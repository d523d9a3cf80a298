import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantId } from '../ids.ts';
import { person, terms } from '../testing.ts';
import { apply, opened } from './apply.ts';
import { decide } from './decide.ts';
import type { MeetingEvent } from './events.ts';
import { isOrganizer } from './meeting.ts';

const people = ['olga', 'carl', 'gil', 'gus', 'gwen'] as const;
const somebody = fc
  .constantFrom(...people)
  .map((name) => person(name, { signedIn: name === 'olga' || name === 'carl' }));
const someId = somebody.map((one) => one.id);

/** A command without its time: time only ever goes forward, so the run supplies it. */
const step = fc.record({
  after: fc.integer({ min: 0, max: 600 }),
  command: fc.oneof(
    fc.record({ type: fc.constant('arrive' as const), person: somebody }),
    fc.record({
      type: fc.constantFrom(
        'admit' as const,
        'deny' as const,
        'mute' as const,
        'lower-hand' as const,
        'remove' as const,
        'put-back' as const,
      ),
      by: someId,
      who: someId,
    }),
    fc.record({
      type: fc.constant('change-role' as const),
      by: someId,
      who: someId,
      role: fc.constantFrom('presenter' as const, 'attendee' as const),
    }),
    fc.record({
      type: fc.constantFrom('admit-all' as const, 'mute-all' as const, 'raise-hand' as const, 'end' as const),
      by: someId,
    }),
    fc.record({ type: fc.constant('leave' as const), by: someId, reason: fc.constant('left' as const) }),
    fc.record({ type: fc.constant('expire' as const) }),
    fc.record({
      type: fc.constant('switch' as const),
      by: someId,
      device: fc.constantFrom('microphone' as const, 'camera' as const),
      on: fc.boolean(),
    }),
  ),
});

test('[ME-6] [ME-7] [LB-7] [RO-5] whatever happens, in any order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let meeting = opened({ ...terms, capacity: 3, lobbyCapacity: 2, lobbyLimitMs: 1_000 });
      let at = 0;
      const log: MeetingEvent[] = [];
      for (const { after, command } of steps) {
        at += after;
        const decision = decide(meeting, { ...command, at });
        if (!decision.ok) continue;
        for (const event of decision.value) {
          meeting = apply(meeting, event);
          log.push(event);
        }

        for (const who of meeting.waiting.keys()) expect(meeting.inside.has(who)).toBe(false);
        for (const one of meeting.inside.values()) expect(one.role === 'organizer').toBe(isOrganizer(meeting, one));
        for (const one of meeting.inside.values()) {
          if (one.entrance.how === 'entitled') expect(isOrganizer(meeting, one)).toBe(true);
          else expect(lastEntry(log, one.id)).toMatchObject({ type: 'admitted', by: one.entrance.by });
        }
        if (command.type === 'expire')
          for (const one of meeting.waiting.values()) expect(at - one.since).toBeLessThan(meeting.lobbyLimitMs);
      }
      expect(log.reduce(apply, opened({ ...terms, capacity: 3, lobbyCapacity: 2, lobbyLimitMs: 1_000 }))).toEqual(
        meeting,
      );
    }),
    { numRuns: 500, seed: 20_261_123 },
  );
});

function lastEntry(log: readonly MeetingEvent[], id: ParticipantId): MeetingEvent | undefined {
  return log.findLast(
    (event) => (event.type === 'entered' && event.person.id === id) || (event.type === 'admitted' && event.id === id),
  );
}
