import type { WaitingPerson } from '@foyer/client';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/** What a screen reader says when somebody comes to the door. */
export function announcement(waiting: readonly Pick<WaitingPerson, 'name'>[]): string {
  const [first, second] = waiting;
  if (!first) return '';
  return second ? count(words.door.many, waiting.length) : fill(words.door.one, { name: first.name });
}
