import type { SignOut } from '../sessions/signOut.ts';
import type { Deadlines } from './deadlines.ts';
import type { Meetings } from './meetings.ts';

/**
 * Goes on with the meetings there were when the server ended, in whatever way. Nobody's line is left, so everybody who
 * was here has lost theirs just now and has their time to come back (RC-1), but those whose session was ended meanwhile;
 * and what ends by itself is watched again.
 */
export async function resume({
  meetings,
  deadlines,
  signOut,
}: {
  meetings: Meetings;
  deadlines: Deadlines;
  signOut: SignOut;
}): Promise<void> {
  for (const id of await meetings.live()) {
    const meeting = await meetings.read(id);
    if (!meeting) continue;
    for (const person of [...meeting.inside.values(), ...meeting.waiting.values()]) {
      await meetings.change(id, { type: 'drop', by: person.id });
      await signOut.leaves(id, person);
    }
    // Also where that changed nothing: they were away already.
    deadlines.watch((await meetings.read(id)) ?? meeting);
  }
}
