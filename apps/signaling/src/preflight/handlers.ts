import { type Handlers, type preflightRoutes, refusal, reply } from '@foyer/protocol';
import { randomId } from '@foyer/server-kit';
import { type SeenParts, seenBy } from '../door/seen.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { MediaNode } from '../media/node.ts';
import type { Relays } from '../relay/relays.ts';

export interface PreflightParts extends SeenParts {
  readonly node: MediaNode;
  readonly relays: Relays;
}

/** Lets whoever could join try by which ways media would go. Nothing of the meeting is told to the node, nor of them. */
export function preflightHandlers({
  node,
  relays,
  ...parts
}: PreflightParts): Handlers<typeof preflightRoutes, Visitor> {
  const look = seenBy(parts);
  return {
    'preflight:open': async ({ fingerprint, ...asked }, visitor) => {
      const seen = await look(asked, visitor);
      if (!seen) return refusal('not-found');
      const { now } = seen.entrance;
      if (now !== 'straight-in' && now !== 'lobby') return refusal('forbidden');
      const opened = await node.call('probe:open', { fingerprint, relay: relays.isThere });
      // A node that does not answer has no room for this, either.
      return opened.ok ? reply({ probe: opened.data, relay: relays.forProbe(randomId()) }) : refusal('capacity');
    },
  };
}
