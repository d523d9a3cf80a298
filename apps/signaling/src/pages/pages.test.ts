import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePages } from './pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-pages-'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__NONCE__"></script><link nonce="__NONCE__">');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function pages(): Promise<FastifyInstance> {
  const app = Fastify() as unknown as FastifyInstance;
  await servePages(app, { folder, publicUrl: new URL('https://meet.example') });
  return app;
}

test.each(['/', '/m/xxxxxxxxxxxxxxxxxxxxxx', '/first-run'])(
  '[SF-2] the page at %s runs no script but ours, loads nothing from elsewhere, and is framed by nobody',
  async (url) => {
    const { headers } = await (await pages()).inject({ url });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src-attr 'none'",
        "style-src-attr 'none'",
        "connect-src 'self' wss://meet.example",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]),
    );
    expect(policy.join(';').replace(" 'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|http:|https:/);
  },
);

test('[SF-2] every answer has a nonce of its own, on everything that the page loads', async () => {
  const app = await pages();
  const nonces = new Set<string>();
  for (let turn = 0; turn < 5; turn++) {
    const { headers, body } = await app.inject({ url: '/' });
    const nonce = /'nonce-([A-Za-z0-9+/]{24})'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    expect(body).toBe(`<script nonce="${nonce}"></script><link nonce="${nonce}">`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test('[SF-2] the page is not to be had without its nonce, nor any file that is hidden', async () => {
  writeFileSync(join(folder, '.env'), 'secret');
  const app = await pages();
  for (const url of ['/index.html', '/INDEX.html', '//index.html', '/./index.html', '/%69ndex.html', '/.env'])
    expect([url, (await app.inject({ url })).statusCode]).not.toEqual([url, 200]);
});

test('what was packed when it was built is sent packed to whoever can read it, and lasts as long', async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'x-1.js'), 'plain');
  writeFileSync(join(folder, 'assets', 'x-1.js.br'), 'brotli');
  writeFileSync(join(folder, 'assets', 'x-1.js.gz'), 'gzip');
  const app = await pages();
  const asked = async (accepts: string) => {
    const { body, headers } = await app.inject({ url: '/assets/x-1.js', headers: { 'accept-encoding': accepts } });
    return [body, headers['content-encoding'], headers['cache-control']];
  };
  const lasting = 'public, max-age=31536000, immutable';
  expect(await asked('gzip, deflate, br')).toEqual(['brotli', 'br', lasting]);
  expect(await asked('gzip')).toEqual(['gzip', 'gzip', lasting]);
  expect(await asked('identity')).toEqual(['plain', undefined, lasting]);
});
