import type { Clock, Log } from '@foyer/server-kit';
import { adminHandlers } from './admin/handlers.ts';
import type { Audit } from './audit/audit.ts';
import { doorHandlers } from './door/handlers.ts';
import type { InsideNetworks } from './door/insideNetworks.ts';
import { handsHandlers } from './hands/handlers.ts';
import { invitationHandlers, invitationRouteHandlers } from './invitation/handlers.ts';
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
import { reconnectHandlers } from './reconnect/handlers.ts';
import type { ReconnectTokens } from './reconnect/tokens.ts';
import { rolesHandlers } from './roles/handlers.ts';
import { rosterHandlers } from './roster/handlers.ts';
import type { Rosters } from './roster/rosters.ts';
import { screensHandlers } from './screens/handlers.ts';
import { sessionHandlers } from './sessions/handlers.ts';

interface Live {
  readonly meetings: Meetings;
  readonly node: MediaNode;
  readonly clock: Clock;
}

/** What answers over HTTP, route by route. */
export function routeHandlers(
  parts: Parts &
    Live & {
      readonly tokens: ReconnectTokens;
      readonly inside: InsideNetworks;
      readonly audit: Audit;
      readonly log: Log;
    },
) {
  return {
    ...sessionHandlers(parts),
    ...passkeysHandlers(parts),
    ...oidcHandlers(parts),
    ...adminHandlers({ ...parts, administration: parts.administrationBy(parts.audit) }),
    ...meetingRouteHandlers(parts),
    ...invitationRouteHandlers(parts),
    ...doorHandlers(parts),
    ...reconnectHandlers(parts),
  };
}

/** What answers on a socket, event by event. */
export function eventHandlers(parts: Parts & Live & { readonly rosters: Rosters }) {
  return {
    ...meetingHandlers(parts),
    ...invitationHandlers(parts),
    ...lobbyHandlers(parts),
    ...optionsHandlers(parts),
    ...rolesHandlers(parts),
    ...moderationHandlers(parts),
    ...handsHandlers(parts),
    ...screensHandlers(parts),
    ...rosterHandlers(parts),
    ...mediaHandlers(parts),
  };
}
