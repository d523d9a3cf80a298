import { type OpenSession, openMeetingSession } from '@foyer/client';

/** The one place that makes a session; everything else is given one. */
export const openSession: OpenSession = openMeetingSession;
