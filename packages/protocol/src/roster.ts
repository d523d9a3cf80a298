import { CATEGORIES, ROLES } from '@foyer/domain';
import { nothing, notice, request } from './contract.ts';
import { displayName, instant, participantId } from './ids.ts';
import { z } from './z.ts';

const person = z.strictObject({
  id: participantId,
  name: displayName,
  /** Whose name theirs looks like, without being theirs (NM-1); null: nobody's. */
  lookalike: z.nullable(displayName),
  role: z.enum(ROLES),
  category: z.enum(CATEGORIES),
  microphone: z.boolean(),
  camera: z.boolean(),
  /** They share a screen. */
  screen: z.boolean(),
  /** When they raised their hand; null while it is down. */
  hand: z.nullable(instant),
  /** They have been asked to unmute, and so they may. */
  asked: z.boolean(),
  /** Their line is broken just now, and their place is kept. */
  away: z.boolean(),
});

/** Who is inside, by order of entrance, as of change `number`. */
export const roster = z.strictObject({
  number: z.int().check(z.nonnegative()),
  people: z.array(person).check(z.maxLength(1000)),
});

export const rosterRequests = {
  /** The whole roster, for whoever missed a change. */
  'roster:read': request({ input: nothing, output: roster, refusals: [] }),
};

export const rosterNotices = {
  /**
   * What changed from `after` to `number`: people who are new or different, and people who are gone. Whoever has not
   * seen `after` asks for the whole with `roster:read`.
   */
  'roster:changed': notice(
    z.strictObject({
      after: z.int().check(z.nonnegative()),
      number: z.int().check(z.positive()),
      put: z.array(person).check(z.maxLength(1000)),
      gone: z.array(participantId).check(z.maxLength(1000)),
    }),
  ),
};
