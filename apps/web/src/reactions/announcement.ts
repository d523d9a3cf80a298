import type { RosterPerson } from '@foyer/client';
import type { ParticipantId, Reaction } from '@foyer/domain';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';

/**
 * What is read out of the reactions that are seen just now: whose each is while they are few, and how many of each kind
 * when many react at once.
 */
export function announcement(
  shown: ReadonlyMap<ParticipantId, Reaction>,
  people: readonly Pick<RosterPerson, 'id' | 'name'>[],
): string {
  const names = words.reactions.names;
  const by = people.flatMap(({ id, name }) => {
    const reaction = shown.get(id);
    return reaction ? [{ name, reaction }] : [];
  });
  if (by.length <= FEW)
    return inARow(by.map(({ name, reaction }) => fill(words.reactions.by, { name, reaction: names[reaction] })));
  const kinds = [...new Set(by.map(({ reaction }) => reaction))];
  const often = (kind: Reaction) => by.filter(({ reaction }) => reaction === kind).length;
  return inARow(kinds.map((kind) => count(words.reactions.times, often(kind), { reaction: names[kind] })));
}

/** More names than these nobody listens to. */
const FEW = 3;
