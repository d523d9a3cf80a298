import type { Lateness } from '@foyer/server-kit';
import type { FastifyInstance } from 'fastify';
import type { InsideNetworks } from '../door/insideNetworks.ts';
import type { MediaNode } from '../media/node.ts';
import { CONTENT_TYPE, exposition } from './exposition.ts';
import { familiesOf } from './families.ts';

export interface MetricsParts {
  /** Where the operator asks from. */
  readonly operator: Pick<InsideNetworks, 'locationOf'>;
  readonly node: Pick<MediaNode, 'call'>;
  readonly lateness: Lateness;
  readonly sockets: () => number;
  readonly refusals: () => ReadonlyMap<string, number>;
}

/**
 * Serves how Foyer fares, to the operator's addresses and to nobody else (MT-1). It is no route of the contract: what
 * answers is no JSON, and no page asks for it.
 */
export function serveMetrics(app: FastifyInstance, parts: MetricsParts): void {
  const { operator, node, lateness } = parts;
  app.get('/metrics', async (request, response) => {
    // For others it is a path like any that is not there.
    if (operator.locationOf(request.ip) !== 'inside') return response.callNotFound();
    const usage = await node.call('node:usage', {});
    const { user, system } = process.cpuUsage();
    const text = exposition(
      familiesOf({
        signaling: {
          late: lateness.read(),
          cpuMs: (user + system) / 1_000,
          residentBytes: process.memoryUsage.rss(),
        },
        sockets: parts.sockets(),
        refusals: parts.refusals(),
        node: usage.ok ? usage.data : null,
      }),
    );
    return response.type(CONTENT_TYPE).send(text);
  });
}
