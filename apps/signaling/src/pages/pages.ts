import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface PagesOptions {
  /** The folder of the built web app. */
  readonly folder: string;
  readonly publicUrl: URL;
  /** Whether browsers may be told to insist on TLS: not with a certificate that nobody vouches for. */
  readonly strictTransport: boolean;
}

const POWERS = 'camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), autoplay=(self)';

/** Serves the pages: nothing from any other host, no inline script, camera and microphone for ourselves only. */
export async function servePages(
  app: FastifyInstance,
  { folder, publicUrl, strictTransport }: PagesOptions,
): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`the web app is not built: there is no index.html in ${folder}; start Foyer with "npm start"`);

  const socket = `${publicUrl.protocol === 'https:' ? 'wss' : 'ws'}://${publicUrl.host}`;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        connectSrc: ["'self'", socket],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: strictTransport,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (request, response) => {
    response.header('Permissions-Policy', POWERS);
    // Built files carry a hash of their content in their name; everything else may change at any time.
    const lasting = request.url.startsWith('/assets/') && response.statusCode < 300;
    response.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-store');
  });

  await app.register(files, { root: folder, index: false, cacheControl: false });
  for (const page of ['/', '/first-run', '/sign-in', '/m/:meeting'])
    app.get(page, (_request, response) => response.type('text/html; charset=utf-8').sendFile('index.html'));
}

/** Sends a browser that came by 127.0.0.1 to the address that cookies, origins and links are bound to. */
export function redirectToCanonical(app: FastifyInstance, publicUrl: URL): void {
  const port = publicUrl.port === '' ? '' : `:${publicUrl.port}`;
  const others = ['127.0.0.1', '[::1]', 'localhost']
    .map((host) => `${host}${port}`)
    .filter((host) => host !== publicUrl.host);
  if (!['127.0.0.1', '[::1]', 'localhost'].includes(publicUrl.hostname)) return;
  app.addHook('onRequest', async (request, response) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (wantsPage && others.includes(request.headers.host ?? ''))
      // Of the address asked for only the path is kept: two slashes in front would make it another host's.
      return response.redirect(`${publicUrl.origin}/${request.url.replace(/^[/\\]+/, '')}`, 308);
  });
}
