import { doorRoutes } from './door.ts';
import { handsRequests } from './hands.ts';
import { lobbyNotices, lobbyRequests } from './lobby.ts';
import { mediaNotices, mediaRequests } from './media.ts';
import { meetingRequests, meetingRoutes } from './meetings.ts';
import { moderationNotices, moderationRequests } from './moderation.ts';
import { rolesRequests } from './roles.ts';
import { rosterNotices, rosterRequests } from './roster.ts';
import { selfNotices } from './self.ts';
import { sessionRoutes } from './sessions.ts';

export * from './contract.ts';
export { END_REASONS, type EndReason } from './ends.ts';
export { meetingId } from './ids.ts';
export {
  type Attachment,
  type Consumer,
  type MediaChange,
  type Picture,
  SOURCES,
  type Source,
  type Taken,
  type View,
} from './media.ts';
export * from './refusals.ts';
export type { RtpCapabilities, RtpParameters, TransportParameters } from './rtp.ts';
export { PROTOCOL_VERSION } from './version.ts';

/** The whole contract between a browser and Foyer, in three tables. */
export const routes = { ...sessionRoutes, ...meetingRoutes, ...doorRoutes };
export const requests = {
  ...meetingRequests,
  ...lobbyRequests,
  ...rolesRequests,
  ...moderationRequests,
  ...handsRequests,
  ...rosterRequests,
  ...mediaRequests,
};
export const notices = { ...selfNotices, ...lobbyNotices, ...moderationNotices, ...rosterNotices, ...mediaNotices };

export {
  doorRoutes,
  handsRequests,
  lobbyRequests,
  mediaRequests,
  meetingRequests,
  meetingRoutes,
  moderationRequests,
  rolesRequests,
  rosterRequests,
  sessionRoutes,
};
