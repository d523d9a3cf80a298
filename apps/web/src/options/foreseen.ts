import type { Inside, OptionsEffect } from '@foyer/client';
import type { Category, ParticipantId } from '@foyer/domain';
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
  const back = guests ? [says.guestsGoBack, says.guestsGoBackMany] : [says.goBack, says.goBackMany];
  const sentences = [
    ...sentence(named(letIn, lobby), [says.walksIn, says.walkIn, says.walkInMany]),
    ...sentence(named(putBack, people), [says.goesBack, ...back]),
    ...sentence(named(stopSharing, people), [says.stops, says.stop, says.stopMany]),
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

/** @param forms for one, for a few who are named, and for many */
function sentence(names: readonly string[], forms: readonly string[]): readonly Sentence[] {
  const of = forms[names.length === 1 ? 0 : names.length <= NAMED ? 1 : 2];
  return names.length === 0 || of === undefined ? [] : [{ of, names }];
}
