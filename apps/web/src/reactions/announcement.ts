import type { RosterPerson } from '@foyer/client';
import type { ParticipantId, Reaction } from '@foyer/domain';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/**
 * What is read out of the reactions that are seen just now: whose each is while they are few, and how many of each kind
 * when many react at once.
 */
export function announcement(
  shown: ReadonlyMap<ParticipantId, Reaction>,
  people: readonly Pick<RosterPerson, 'id' | 'name'>[],
): string {
  const list = (parts: readonly string[]) => new Intl.ListFormat(words.language, { type: 'unit' }).format(parts);
  const names = words.reactions.names;
  const by = people.flatMap(({ id, name }) => {
    const reaction = shown.get(id);
    return reaction ? [{ name, reaction }] : [];
  });
  if (by.length <= FEW)
    return list(by.map(({ name, reaction }) => fill(words.reactions.by, { name, reaction: names[reaction] })));
  const number = new Intl.NumberFormat(words.language);
  const kinds = [...new Set(by.map(({ reaction }) => reaction))];
  return list(
    kinds.map((kind) =>
      fill(words.reactions.times, {
        reaction: names[kind],
        number: number.format(by.filter(({ reaction }) => reaction === kind).length),
      }),
    ),
  );
}

/** More names than these nobody listens to. */
const FEW = 3;
