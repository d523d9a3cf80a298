import type { Layer } from '../media/engine.ts';
import type { Take } from './member.ts';
import type { Wanted } from './subscriptions.ts';

/**
 * What somebody takes of what they should while the node is busy (MD-11): all sound; as many pictures as they have,
 * first those that flow, and what is new of them in its smallest copy. Nothing is at hand that is not there already.
 *
 * @param isPicture whether it is the producer of a picture
 */
export function modest(
  wanted: Wanted,
  { takes, isPicture }: { takes: ReadonlyMap<string, Pick<Take, 'shown'>>; isPicture: (producer: string) => boolean },
): Wanted {
  let room = [...takes].filter(([producer, { shown }]) => shown && isPicture(producer)).length;
  const take = new Map<string, Layer>();
  // What flows already comes first: nobody loses a picture to somebody new.
  const inOrder = [...wanted.take].sort(([one], [other]) => Number(takes.has(other)) - Number(takes.has(one)));
  for (const [producer, layer] of inOrder) {
    if (isPicture(producer) && room-- <= 0) continue;
    take.set(producer, takes.has(producer) ? layer : SMALLEST);
  }
  const atHand = new Map([...wanted.atHand].filter(([producer]) => takes.has(producer)));
  return { ...wanted, take, atHand, fewer: take.size < wanted.take.size };
}

const SMALLEST: Layer = 0;
