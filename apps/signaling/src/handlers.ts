import type { Clock, Log } from '@foyer/server-kit';
import type { Administration } from './accounts/administration.ts';
import { type AccountHandlerParts, accountHandlers } from './accounts/handlers.ts';
import { adminHandlers } from './admin/handlers.ts';
import type { Audit } from './audit/audit.ts';
import { directoryHandlers } from './directory/handlers.ts';
import { doorHandlers } from './door/handlers.ts';
import type { InsideNetworks } from './door/insideNetworks.ts';
import { handsHandlers } from './hands/handlers.ts';
import { invitationHandlers, invitationRouteHandlers } from './invitation/handlers.ts';
import { inviteeHandlers } from './invitees/handlers.ts';
import type { Inviting } from './invitees/inviting.ts';
import { lobbyHandlers } from './lobby/handlers.ts';
import { mediaHandlers } from './media/handlers.ts';
import type { MediaNode } from './media/node.ts';
import { meetingHandlers, meetingRouteHandlers } from './meetings/handlers.ts';
import type { Meetings } from './meetings/meetings.ts';
import { moderationHandlers } from './moderation/handlers.ts';
import { oidcHandlers } from './oidc/handlers.ts';
import { optionsHandlers } from './options/handlers.ts';
import type { Parts } from './parts.ts';
import { passkeysHandlers } from './passkeys/handlers.ts';
import { passwordHandlers } from './passwords/handlers.ts';
import type { People } from './people/people.ts';
import { preflightHandlers } from './preflight/handlers.ts';
import type { Tell } from './privacy/teller.ts';
import { protectionHandlers } from './protection/handlers.ts';
import { reactionsHandlers } from './reactions/handlers.ts';
import { reconnectHandlers } from './reconnect/handlers.ts';
import type { ReconnectTokens } from './reconnect/tokens.ts';
import { rolesHandlers } from './roles/handlers.ts';
import { rosterHandlers } from './roster/handlers.ts';
import type { Rosters } from './roster/rosters.ts';
import { scheduleHandlers } from './schedule/handlers.ts';
import type { Schedules } from './schedule/schedules.ts';
import { screensHandlers } from './screens/handlers.ts';
import { sessionHandlers } from './sessions/handlers.ts';
import type { SendLink } from './sessions/linkMail.ts';
import type { SignOut } from './sessions/signOut.ts';

interface Live {
  readonly meetings: Meetings;
  readonly node: MediaNode;
  readonly clock: Clock;
}

/** What answers over HTTP, route by route. */
export function routeHandlers(
  parts: Parts &
    Live &
    Inviting & {
      readonly tokens: ReconnectTokens;
      readonly signOut: SignOut;
      readonly administration: Administration;
      readonly kept: AccountHandlerParts['kept'];
      /** Mails somebody a link into their account; null: no mail is set up here. */
      readonly sendLink: SendLink | null;
      readonly inside: InsideNetworks;
      readonly schedules: Schedules;
      readonly audit: Audit;
      readonly log: Log;
    },
) {
  return {
    ...sessionHandlers(parts),
    ...passkeysHandlers(parts),
    ...oidcHandlers(parts),
    ...passwordHandlers(parts),
    ...adminHandlers(parts),
    ...accountHandlers(parts),
    ...meetingRouteHandlers(parts),
    ...invitationRouteHandlers(parts),
    ...doorHandlers(parts),
    ...preflightHandlers(parts),
    ...reconnectHandlers(parts),
    ...scheduleHandlers({ ...parts, networks: parts.inside.named }),
    ...inviteeHandlers(parts),
    ...directoryHandlers(parts),
  };
}

/** What answers on a socket, event by event. */
export function eventHandlers(
  parts: Parts &
    Live & { readonly rosters: Rosters; readonly people: People; readonly tell: Tell; readonly behindProxy: boolean },
) {
  return {
    ...meetingHandlers(parts),
    ...invitationHandlers(parts),
    ...lobbyHandlers(parts),
    ...optionsHandlers(parts),
    ...rolesHandlers(parts),
    ...moderationHandlers(parts),
    ...handsHandlers(parts),
    ...reactionsHandlers(parts),
    ...screensHandlers(parts),
    ...rosterHandlers(parts),
    ...mediaHandlers(parts),
    ...protectionHandlers(parts),
  };
}
