import { join } from 'node:path';
import { type Clock, type KeptTicketKeys, keptTicketKeys } from '@foyer/server-kit';
import { JOIN_TICKET_LIFE_MS } from '@foyer/signaling';

/** What join tickets are signed with, in a data folder. @throws with one sentence when others may read it */
export function joinKeysIn(dataFolder: string, clock: Clock): KeptTicketKeys {
  return keptTicketKeys(join(dataFolder, 'keys', 'join.pem'), { clock, lifeMs: JOIN_TICKET_LIFE_MS });
}
