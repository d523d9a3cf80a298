import { accountRoutes } from './accounts.ts';
import { adminRoutes } from './admin.ts';
import { directoryRoutes } from './directory.ts';
import { doorRoutes } from './door.ts';
import { handsRequests } from './hands.ts';
import { invitationRequests, invitationRoutes } from './invitation.ts';
import { inviteeRoutes } from './invitees.ts';
import { lobbyNotices, lobbyRequests } from './lobby.ts';
import { mediaNotices, mediaRequests } from './media.ts';

import { meetingNotices, meetingRequests, meetingRoutes } from './meetings.ts';
import { moderationNotices, moderationRequests } from './moderation.ts';
import { oidcRoutes } from './oidc.ts';
import { optionsNotices, optionsRequests } from './options.ts';
import { passkeysRoutes } from './passkeys.ts';
import { passwordRoutes } from './passwords.ts';
import { preflightRoutes } from './preflight.ts';
import { protectionRequests } from './protection.ts';
import { reactionsNotices, reactionsRequests } from './reactions.ts';
import { reconnectRoutes } from './reconnect.ts';
import { rolesRequests } from './roles.ts';
import { rosterNotices, rosterRequests } from './roster.ts';
import { scheduleRoutes } from './schedule.ts';
import { screensRequests } from './screens.ts';
import { selfNotices } from './self.ts';
import { sessionRoutes } from './sessions.ts';

export * from './contract.ts';
export { END_REASONS, type EndReason } from './ends.ts';
export { displayName, eventNumber, mailAddress, meetingId, type PublicKey, participantId } from './ids.ts';
export { CODE_LETTERS, DERIVED, invitationCode, invitationTranscript } from './invitation.ts';
export { MAIL_TROUBLES, SENDING } from './invitees.ts';
export {
  type Attached,
  type Attachment,
  type Consumer,
  type Demand,
  type MediaChange,
  type MediaWish,
  mediaWish,
  type Picture,
  type Slot,
  SOURCES,
  type Source,
  type StageWish,
  type Taken,
  type View,
} from './media.ts';
export type { Settings } from './meetings.ts';
export { WAYS, type Way } from './preflight.ts';
export { reconnectTranscript } from './reconnect.ts';
export * from './refusals.ts';
export type { Relay } from './relay.ts';
export type { RtpCapabilities, RtpParameters, TransportParameters } from './rtp.ts';
export { PROTOCOL_VERSION } from './version.ts';
export { voiceOf } from './voice.ts';

/** The whole contract between a browser and Foyer, in three tables. */
export const routes = {
  ...sessionRoutes,
  ...passkeysRoutes,
  ...oidcRoutes,
  ...passwordRoutes,
  ...adminRoutes,
  ...accountRoutes,
  ...meetingRoutes,
  ...invitationRoutes,
  ...doorRoutes,
  ...preflightRoutes,
  ...reconnectRoutes,
  ...scheduleRoutes,
  ...inviteeRoutes,
  ...directoryRoutes,
};
export const requests = {
  ...meetingRequests,
  ...invitationRequests,
  ...lobbyRequests,
  ...optionsRequests,
  ...rolesRequests,
  ...moderationRequests,
  ...handsRequests,
  ...reactionsRequests,
  ...screensRequests,
  ...rosterRequests,
  ...mediaRequests,
  ...protectionRequests,
};
export const notices = {
  ...selfNotices,
  ...meetingNotices,
  ...lobbyNotices,
  ...optionsNotices,
  ...moderationNotices,
  ...reactionsNotices,
  ...rosterNotices,
  ...mediaNotices,
};

export {
  accountRoutes,
  adminRoutes,
  directoryRoutes,
  doorRoutes,
  handsRequests,
  invitationRequests,
  invitationRoutes,
  inviteeRoutes,
  lobbyRequests,
  mediaRequests,
  meetingRequests,
  meetingRoutes,
  moderationRequests,
  oidcRoutes,
  optionsRequests,
  passkeysRoutes,
  passwordRoutes,
  preflightRoutes,
  protectionRequests,
  reactionsRequests,
  reconnectRoutes,
  rolesRequests,
  rosterRequests,
  scheduleRoutes,
  screensRequests,
  sessionRoutes,
};
