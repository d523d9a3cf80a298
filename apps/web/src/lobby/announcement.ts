import type { WaitingPerson } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/** What a screen reader says when somebody comes to the door. */
export function announcement(waiting: readonly Pick<WaitingPerson, 'name'>[]): string {
  const [first, second] = waiting;
  if (!first) return '';
  return second ? fill(words.door.many, { number: waiting.length }) : fill(words.door.one, { name: first.name });
}
