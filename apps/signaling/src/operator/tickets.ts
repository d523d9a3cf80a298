import { JOIN_TICKET_LIFE_MS } from '../door/joinTicket.ts';
import { databaseKilledTickets } from '../door/killedTickets.database.ts';
import { KILLED_BY, type KilledBy } from '../door/killedTickets.ts';
import type { OperatorParts } from './parts.ts';

/** An id of ours, or the name of a key. */
const ID = /^[\w-]{1,64}$/;

/** `keys ...`: what tickets are signed with (TK-9). Null: there is no such command. */
export async function keysCommand(
  words: readonly string[],
  { ticketKeys, audit, say }: OperatorParts,
): Promise<number | null> {
  const keys = ticketKeys();
  switch (words.join(' ')) {
    case 'list': {
      await say(`join ${keys.current().kid} signs`);
      for (const { kid, until } of keys.retired())
        await say(`join ${kid} counts until ${new Date(until).toISOString()}`);
      return 0;
    }
    case 'rotate join': {
      const { kid, before } = keys.rotate();
      audit.note('key-rotated', { kind: 'join', key: kid, before: before.kid, until: before.until });
      await say(`join ${kid} signs from now on`);
      await say(`join ${before.kid} counts until ${new Date(before.until).toISOString()}`);
      return 0;
    }
    default:
      return null;
  }
}

/** `tokens kill ...` (TK-8). Null: there is no such command. */
export async function tokensCommand(words: readonly string[], parts: OperatorParts): Promise<number | null> {
  const [verb, by = '', id = '', ...more] = words;
  if (verb !== 'kill' || !isKilledBy(by) || !ID.test(id) || more.length > 0) return null;
  const { db, ticketKeys, clock, audit, say } = parts;
  // As long as whatever is out there lives.
  await databaseKilledTickets(db, clock).kill({ by, id }, clock.now() + JOIN_TICKET_LIFE_MS);
  const keys = ticketKeys();
  const signing = keys.current().kid;
  // Whoever has a key would go on signing with it: so it is not only void, but forgotten.
  if (by === 'key') keys.forget(id);
  const { kid } = keys.current();
  const renewed = kid === signing ? {} : { key: kid };
  audit.note('tickets-killed', { by, id, ...renewed });
  await say(`no join ticket with the ${by} ${id} is accepted any more`);
  if (kid !== signing) await say(`join ${kid} signs from now on`);
  return 0;
}

function isKilledBy(word: string): word is KilledBy {
  return (KILLED_BY as readonly string[]).includes(word);
}
