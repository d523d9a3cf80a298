import type { ParticipantId } from '@foyer/protocol/sfu';

/** How long somebody has to speak before they take the place, in ms (VW-6). */
export const SPEECH_MS = 400;
/** How long they keep it after their last word, in ms (VW-6). */
export const HOLD_MS = 2_000;

/** Who speaks, and who spoke. */
export interface Speakers {
  /** Whoever has had the place, the latest first: the first has it. For the first, the second is the speaker. */
  readonly order: readonly ParticipantId[];
  /** Until when nobody takes it from the first, in ms since the epoch. */
  readonly heldUntil: number;
  /** Who is loud just now, and since when; the loudest first. */
  readonly talking: ReadonlyMap<ParticipantId, number>;
}

export const NOBODY_SPEAKS: Speakers = { order: [], heldUntil: 0, talking: new Map() };

/**
 * Takes in who was loud in the time up to now, all the way through. Everybody else was silent.
 *
 * @param loud the loudest first
 * @param overMs how long that time was
 */
export function heard(
  speakers: Speakers,
  { loud, overMs, at }: { loud: readonly ParticipantId[]; overMs: number; at: number },
): Speakers {
  const talking = new Map(loud.map((one) => [one, speakers.talking.get(one) ?? at - overMs]));
  const [first] = speakers.order;
  // Only whoever still has it keeps it with every word; later they have to speak for it like anybody else.
  const goesOn = first !== undefined && talking.has(first) && at - overMs < speakers.heldUntil;
  const heldUntil = goesOn ? at + HOLD_MS : speakers.heldUntil;
  return taken({ ...speakers, talking, heldUntil }, at);
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
  return { ...rest, order: rest.order.filter((one) => one !== who) };
}

/** Gives the place, if it is free, to whoever has been speaking longest. */
function taken(speakers: Speakers, at: number): Speakers {
  if (speakers.order.length > 0 && at < speakers.heldUntil) return speakers;
  const [next] = [...speakers.talking]
    .filter(([, since]) => at - since >= SPEECH_MS)
    .sort(([, one], [, other]) => one - other)
    .map(([who]) => who);
  if (next === undefined) return speakers;
  return { ...speakers, order: [next, ...speakers.order.filter((one) => one !== next)], heldUntil: at + HOLD_MS };
}
