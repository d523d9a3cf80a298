import { type OpenSession, openMeetingSession } from '@foyer/client';
import { effects } from '../effects/ports.ts';

/** The one place that makes a session; everything else is given one. */
export const openSession: OpenSession = (meeting, key) => openMeetingSession(meeting, key, effects);
