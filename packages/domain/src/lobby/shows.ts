import type { Credentials, Meeting } from '../meeting/meeting.ts';
import type { LobbyFact } from '../options/options.ts';

/** Whether somebody who is not inside may learn something of the meeting (LB-9): as the options say, if they showed anything. */
export function shows(
  { options }: Pick<Meeting, 'options'>,
  { proof }: Pick<Credentials, 'proof'>,
  fact: LobbyFact,
): boolean {
  return proof !== 'none' && options.lobbyShows.includes(fact);
}
