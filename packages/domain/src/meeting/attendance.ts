import { isSignedIn, type Meeting } from './meeting.ts';

/** Keeps since when nobody inside has been signed in while others are there (OP-6). Away is inside until they have left. */
export function withAttendance(meeting: Meeting, at: number): Meeting {
  const isUnattended = meeting.inside.size > 0 && ![...meeting.inside.values()].some(isSignedIn);
  const unattended = isUnattended ? (meeting.unattended ?? at) : null;
  return unattended === meeting.unattended ? meeting : { ...meeting, unattended };
}

/** When those who are left to themselves have to go, in ms since the epoch; infinity while nobody is. */
export function unattendedUntil({ unattended, options }: Pick<Meeting, 'unattended' | 'options'>): number {
  return unattended === null ? Number.POSITIVE_INFINITY : unattended + options.graceMs;
}
