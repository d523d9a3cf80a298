import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../surface/headers.ts';

export interface PagesOptions {
  /** The folder of the built web app. */
  readonly folder: string;
  readonly publicUrl: URL;
}

/** Everywhere that a page is; which one, the page itself knows. */
const PAGES = [
  '/',
  '/first-run',
  '/sign-in',
  '/oidc',
  '/account',
  '/admin',
  '/meetings',
  '/meetings/new',
  '/meetings/:meeting',
  '/m/:meeting',
];

/** What the build writes where a nonce belongs. */
const NONCE = '__NONCE__';

/**
 * Serves the pages. Each answer carries a nonce of its own on what it loads, and the policy that nothing else runs; the
 * other headers are those of every answer (SF-1, SF-2).
 */
export async function servePages(app: FastifyInstance, { folder, publicUrl }: PagesOptions): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index))
    throw new Error(`the web app is not built: there is no index.html in ${folder}; start Foyer with "npm start"`);
  const template = readFileSync(index, 'utf8');

  app.addHook('onSend', async (request, response) => {
    // Built files carry a hash of their content in their name; everything else may change at any time.
    const isLasting = request.url.startsWith('/assets/') && (response.statusCode < 300 || response.statusCode === 304);
    if (isLasting) response.header('Cache-Control', 'public, max-age=31536000, immutable');
  });

  // The page itself is not served as a file: it would lack its nonce.
  const allowedPath = (path: string) => path !== '/index.html';
  await app.register(files, {
    root: folder,
    index: false,
    cacheControl: false,
    dotfiles: 'deny',
    allowedPath,
    preCompressed: true,
  });
  for (const page of PAGES)
    app.get(page, (_request, response) => {
      const nonce = randomBytes(18).toString('base64');
      response.header('Content-Security-Policy', pagePolicy(nonce, publicUrl));
      return response.type('text/html; charset=utf-8').send(template.replaceAll(NONCE, nonce));
    });
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
