import { CATEGORIES, LEVELS, LOBBY_FACTS, LOCATIONS, PRESENTING, ROLES, type Switchable } from '@foyer/domain';
import { nothing, notice, request } from './contract.ts';
import { participantId } from './ids.ts';
import { z } from './z.ts';

/** Some of a closed list; in whatever order they are sent, they arrive once each and in the order of the list. */
function someOf<const T extends readonly [string, ...string[]]>(all: T) {
  return z.pipe(
    z.array(z.enum(all)).check(z.maxLength(all.length)),
    z.transform((some) => (all as readonly T[number][]).filter((one) => (some as readonly T[number][]).includes(one))),
  );
}

/** Which roles are left what the table of privileges gives them (OP-5). */
export const may = z.strictObject({
  unmute: someOf(ROLES),
  screens: someOf(ROLES),
  hands: someOf(ROLES),
  reactions: someOf(ROLES),
} satisfies Record<Switchable, z.ZodMiniType>);

/** Whether a number is within its range is for the rules to say (OP-2). */
const whole = z.int().check(z.nonnegative(), z.lte(1_000_000_000));

/**
 * What organizers settle. Who is invited and who is chosen stays with the server as it is: accounts are no business of
 * browsers, and there is no directory to choose from.
 */
const options = z.strictObject({
  straightIn: z.enum(LEVELS),
  presenting: z.enum(PRESENTING),
  phoneSkipsLobby: z.boolean(),
  categories: someOf(CATEGORIES),
  locations: someOf(LOCATIONS),
  capacity: whole,
  lobbyLimitMs: whole,
  lobbyShows: someOf(LOBBY_FACTS),
  graceMs: whole,
  may,
});

const people = z.array(participantId).check(z.maxLength(1000));

/** Those that are to change. What is left out stays as it is. */
export const optionsChange = z.partial(options);
const change = z.strictObject({ change: optionsChange });

/** All of them, how many people are invited and chosen, and whether the operator has named networks to come from. */
export const toldOptions = z.strictObject({ options, invited: whole, chosen: whole, networks: z.boolean() });

/** The options of a meeting. Rules: OP-* in packages/domain/SPEC.md. */
export const optionsRequests = {
  /** Changes options, with everything that follows from it at once. */
  'options:change': request({ input: change, output: nothing, refusals: ['forbidden', 'out-of-range'] }),
  /** Whom a change would let in, whom it would send back, and whose screen it would stop, if it were made now. Changes
   * nothing. */
  'options:preview': request({
    input: change,
    output: z.strictObject({ letIn: people, putBack: people, stopSharing: people }),
    refusals: ['forbidden', 'out-of-range'],
  }),
};

export const optionsNotices = {
  /** The whole of it, to those who may change them. */
  'options:changed': notice(toldOptions),
};
