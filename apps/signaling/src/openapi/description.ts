import { routes } from '@foyer/protocol';
import { openApiDocument } from '@foyer/protocol/openapi';
import type { FastifyInstance } from 'fastify';
import { cookieNameFor } from '../gateway/routes.ts';
import { ROUTE_POLICY } from '../policy.ts';

/** Serves what the routes take and answer, for programs. It is the same for everybody, and made once. */
export function serveDescription(app: FastifyInstance, publicUrl: URL): void {
  const document = openApiDocument(routes, {
    origin: publicUrl.origin,
    cookie: cookieNameFor(publicUrl),
    needsSession: (route) => ROUTE_POLICY[route as keyof typeof routes].who === 'account',
  });
  const text = JSON.stringify(document);
  app.get('/api/openapi.json', async (_request, response) => response.type('application/json').send(text));
}
