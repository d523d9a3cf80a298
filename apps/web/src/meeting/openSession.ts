export { openMeetingSession as openSession } from '@foyer/client';
