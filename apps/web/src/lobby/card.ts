import type { WaitingPerson } from '@foyer/client';
import { words } from '../i18n/words.ts';

/** What is said of somebody who waits, beside their name. */
export interface Card {
  /** What they showed: a sentence, and the name that goes into it; null where none does. */
  readonly proof: string;
  readonly name: string | null;
  /** They showed nothing: whoever decides should see that first. */
  readonly unproven: boolean;
  /** What else there is: where they come from, why they wait, and what they have been through here. */
  readonly rest: readonly string[];
}

/** The admission card of somebody, in words (LB-12). What is so of nearly everybody is not said. */
export function cardOf(person: WaitingPerson): Card {
  const { proof, location, before, invitedAs } = person;
  const why = whyOf(person);
  return {
    proof: invitedAs === null ? words.door.proof[proof] : words.door.invitedAs,
    name: invitedAs ?? provenName(person),
    unproven: proof === 'none',
    rest: [
      ...(location === 'inside' ? [words.door.inside] : []),
      ...(why === null ? [] : [why]),
      ...before.map((past) => words.door.before[past]),
    ],
  };
}

function provenName({ proof, verifiedName, name }: WaitingPerson): string | null {
  return proof === 'account' || proof === 'partner' ? (verifiedName ?? name) : null;
}

function whyOf({ rule, category }: WaitingPerson): string | null {
  const { why } = words.door;
  switch (rule) {
    case 'sent-out':
    case 'locked':
    case 'location':
    case 'phone':
      return why[rule];
    case 'category':
      return why.notAllowed[category];
    case 'level':
      return why.wait[category];
    // That they showed nothing is said already; and organizers do not wait.
    case 'proof':
    case 'organizer':
      return null;
  }
}
