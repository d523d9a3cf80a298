import type { Deadlines } from './deadlines.ts';
import type { Meetings } from './meetings.ts';

/**
 * Goes on with the meetings there were when the server ended, in whatever way. Nobody's line is left, so everybody who
 * was here has lost theirs just now and has their time to come back (RC-1); and what ends by itself is watched again.
 */
export async function resume({ meetings, deadlines }: { meetings: Meetings; deadlines: Deadlines }): Promise<void> {
  for (const id of await meetings.live()) {
    const meeting = await meetings.read(id);
    if (!meeting) continue;
    for (const by of [...meeting.inside.keys(), ...meeting.waiting.keys()])
      await meetings.change(id, { type: 'drop', by });
    // Also where that changed nothing: they were away already.
    deadlines.watch((await meetings.read(id)) ?? meeting);
  }
}
