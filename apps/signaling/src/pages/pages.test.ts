import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePages } from './pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-pages-'));
  writeFileSync(join(folder, 'index.html'), '<title>Foyer</title>');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function pages(strictTransport = false): Promise<FastifyInstance> {
  const app = Fastify() as unknown as FastifyInstance;
  await servePages(app, { folder, publicUrl: new URL('https://meet.example'), strictTransport });
  return app;
}

test.each(['/', '/m/xxxxxxxxxxxxxxxxxxxxxx', '/first-run', '/nothing'])(
  'the answer at %s runs no script but ours, and is framed by nobody',
  async (url) => {
    const { headers } = await (await pages()).inject({ url });
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self' wss://meet.example",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join(';')).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
  },
);

test('browsers are told to insist on TLS only where somebody vouches for the certificate', async () => {
  expect((await (await pages(true)).inject({ url: '/' })).headers['strict-transport-security']).toContain('max-age=');
  expect((await (await pages(false)).inject({ url: '/' })).headers['strict-transport-security']).toBeUndefined();
});
