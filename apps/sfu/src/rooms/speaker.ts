import type { ParticipantId } from '@foyer/protocol/sfu';

/** How long somebody has to speak before they take the place, in ms (VW-6). */
export const SPEECH_MS = 400;
/** How long they keep it after their last word, in ms (VW-6). */
export const HOLD_MS = 2_000;
/** Between two words people pause; whoever is silent for longer than this, in ms, begins anew (VW-6). */
export const PAUSE_MS = 200;
/** After this long somebody may be about to take the place, in ms: a cough is shorter (VW-8). */
const SOON_MS = 200;
/** How many of those who spoke last, or are about to, are kept at hand (VW-8). */
const AT_HAND = 3;

interface Talk {
  /** How long they have been speaking, pauses not counted, in ms. */
  readonly ms: number;
  /** When they were last loud, in ms since the epoch. */
  readonly until: number;
}

/** Who speaks, and who spoke. */
export interface Speakers {
  /** Whoever has had the place, the latest first: the first has it. For the first, the second is the speaker. */
  readonly order: readonly ParticipantId[];
  /** Whoever may have the place next, or had it: of the latest a few. */
  readonly atHand: readonly ParticipantId[];
  /** Until when nobody takes it from the first, in ms since the epoch. */
  readonly heldUntil: number;
  /** Who talks, or talked when they were last loud: whether that is past, `until` says. */
  readonly talking: ReadonlyMap<ParticipantId, Talk>;
}

export const NOBODY_SPEAKS: Speakers = { order: [], atHand: [], heldUntil: 0, talking: new Map() };

/**
 * Takes in who was loud in the time up to now. Everybody else was silent.
 *
 * @param loud the loudest first
 * @param overMs how long that time was
 */
export function heard(
  speakers: Speakers,
  { loud, overMs, at }: { loud: readonly ParticipantId[]; overMs: number; at: number },
): Speakers {
  const talking = goneOn(speakers.talking, { loud, overMs, at });
  const [first] = speakers.order;
  // Only whoever still has it keeps it with every word; later they have to speak for it like anybody else.
  const goesOn = first !== undefined && loud.includes(first) && at - overMs < speakers.heldUntil;
  const heldUntil = goesOn ? at + HOLD_MS : speakers.heldUntil;
  const atHand = kept(
    speakers.atHand,
    [...talking].filter(([, { ms }]) => ms >= SOON_MS).map(([who]) => who),
  );
  return taken({ ...speakers, talking, atHand, heldUntil }, at);
}

/** Somebody's microphone is off: if the place is theirs, it is free for the next. */
export function silenced(speakers: Speakers, { who, at }: { who: ParticipantId; at: number }): Speakers {
  const talking = new Map([...speakers.talking].filter(([one]) => one !== who));
  const heldUntil = speakers.order[0] === who ? at : speakers.heldUntil;
  return taken({ ...speakers, talking, heldUntil }, at);
}

/** Somebody is gone: nobody's speaker any more. */
export function gone(speakers: Speakers, { who, at }: { who: ParticipantId; at: number }): Speakers {
  const rest = silenced(speakers, { who, at });
  const others = (people: readonly ParticipantId[]) => people.filter((one) => one !== who);
  return { ...rest, order: others(rest.order), atHand: others(rest.atHand) };
}

function goneOn(
  talking: Speakers['talking'],
  { loud, overMs, at }: { loud: readonly ParticipantId[]; overMs: number; at: number },
): Map<ParticipantId, Talk> {
  const goOn = new Map([...talking].filter(([, { until }]) => at - overMs - until <= PAUSE_MS));
  for (const who of loud) goOn.set(who, { ms: (goOn.get(who)?.ms ?? 0) + overMs, until: at });
  return goOn;
}

/** The latest few: only somebody new takes a place there from anybody, so that it seldom changes. */
function kept(atHand: readonly ParticipantId[], next: readonly ParticipantId[]): readonly ParticipantId[] {
  if (next.every((who) => atHand.includes(who))) return atHand;
  return [...next, ...atHand.filter((who) => !next.includes(who))].slice(0, AT_HAND);
}

/** Gives the place, if it is free, to whoever has been speaking longest. */
function taken(speakers: Speakers, at: number): Speakers {
  if (speakers.order.length > 0 && at < speakers.heldUntil) return speakers;
  const [next] = [...speakers.talking]
    .filter(([, { ms, until }]) => ms >= SPEECH_MS && at - until <= PAUSE_MS)
    .sort(([, one], [, other]) => other.ms - one.ms)
    .map(([who]) => who);
  if (next === undefined) return speakers;
  return { ...speakers, order: [next, ...speakers.order.filter((one) => one !== next)], heldUntil: at + HOLD_MS };
}
