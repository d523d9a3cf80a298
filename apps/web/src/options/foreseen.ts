import type { Inside, OptionsEffect } from '@foyer/client';
import type { Category, ParticipantId } from '@foyer/domain';
import type { Counted } from '../i18n/catalogue.ts';
import { formFor } from '../i18n/count.ts';
import { words } from '../i18n/words.ts';

/** What a change will do to people, in sentences; and what the button says that makes it. */
export interface Foreseen {
  readonly sentences: readonly Sentence[];
  readonly confirm: string;
}

/** A sentence that may have `{names}` and `{number}` in it. */
export interface Sentence {
  readonly of: string;
  readonly names: readonly string[];
}

/** Up to so many are named; more are counted. */
const NAMED = 3;

interface Somebody {
  readonly id: ParticipantId;
  readonly name: string;
  readonly category: Category;
}

/** What is to be said before a change is made; null when it lets in nobody, sends back nobody and stops no screen. */
export function foreseen(
  { letIn, putBack, stopSharing }: OptionsEffect,
  { lobby, people }: Pick<Inside, 'lobby' | 'people'>,
): Foreseen | null {
  const says = words.options.foreseen;
  const guests = putBack.every((id) => people.find((one) => one.id === id)?.category === 'anonymous');
  const back: Forms = guests ? [says.guestsGoBack, says.guestsGoBackMany] : [says.goBack, says.goBackMany];
  const sentences = [
    ...sentence(named(letIn, lobby), [says.walkIn, says.walkInMany]),
    ...sentence(named(putBack, people), back),
    ...sentence(named(stopSharing, people), [says.stop, says.stopMany]),
  ];
  if (sentences.length === 0) return null;
  const only = sentences.length === 1;
  return { sentences, confirm: only && letIn[0] ? says.letIn : only && putBack[0] ? says.putBack : says.change };
}

/** For a change that would have done something to people who are gone by now. */
export const NOBODY: Foreseen = {
  sentences: [{ of: words.options.foreseen.nobody, names: [] }],
  confirm: words.options.foreseen.change,
};

/** Whom this page has not heard of yet the server counts all the same. */
function named(ids: readonly ParticipantId[], all: readonly Somebody[]): readonly string[] {
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? words.options.foreseen.somebody);
}

/** For a few who are named, and for many. */
type Forms = readonly [Counted, Counted];

function sentence(names: readonly string[], [few, many]: Forms): readonly Sentence[] {
  return names.length === 0 ? [] : [{ of: formFor(names.length <= NAMED ? few : many, names.length), names }];
}
