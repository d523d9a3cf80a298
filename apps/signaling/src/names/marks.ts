import { lookalikes, type Meeting } from '@foyer/domain';

const remembered = new WeakMap<Meeting, ReturnType<typeof lookalikes>>();

/** Whose name looks like somebody else's (NM-1). A moment of a meeting does not change: it is found out once. */
export function marksIn(meeting: Meeting): ReturnType<typeof lookalikes> {
  const before = remembered.get(meeting);
  if (before) return before;
  const now = lookalikes(meeting);
  remembered.set(meeting, now);
  return now;
}
