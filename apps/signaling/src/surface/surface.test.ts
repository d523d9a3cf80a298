import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryStores } from '../stores.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { headersOf } from './headers.ts';
import { serverOptions } from './server.ts';

let stack: Stack;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Foyer</title>');
  writeFileSync(join(folder, 'assets', 'x-1.js'), 'export {}');
  const broken = () => Promise.reject(new Error('bug'));
  stack = await startStack({ pages: folder, stores: (clock) => ({ ...memoryStores(clock), areWell: broken }) });
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Says something on a line, byte by byte as it stands there, and hears what comes back until the line ends. */
function says(text: string): Promise<Said> {
  const { port } = new URL(stack.address);
  return new Promise((resolve, reject) => {
    const line = connect({ host: '127.0.0.1', port: Number(port) }, () => line.write(text));
    let heard = '';
    line.setEncoding('utf8');
    line.on('data', (data: string) => {
      heard += data;
    });
    line.once('error', reject);
    line.once('close', () => {
      const [head = '', body = ''] = heard.split('\r\n\r\n');
      const [first = '', ...rest] = head.split('\r\n');
      const headers = rest.map((one) => [
        one.slice(0, one.indexOf(':')).toLowerCase(),
        one.slice(one.indexOf(':') + 2),
      ]);
      resolve({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(headers) as IncomingHttpHeaders,
        body,
      });
    });
  });
}

const own = () => [`Host: ${stack.publicUrl.host}`, `Origin: ${stack.publicUrl.origin}`];
const asks = (first: string, more: readonly string[] = [], body = '') =>
  says([first, ...own(), 'Connection: close', ...more, '', body].join('\r\n'));
const posts = (path: string, body: string, type = 'application/json') =>
  asks(`POST ${path} HTTP/1.1`, [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`], body);
const upgrades = (path: string, more: readonly string[] = own()) =>
  says(
    [
      `GET ${path} HTTP/1.1`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ...more,
      '\r\n',
    ].join('\r\n'),
  );
const SOCKET = '/socket/?EIO=4&transport=websocket';

test.each<[string, number, () => Promise<Said>]>([
  ['a page', 200, () => asks('GET / HTTP/1.1')],
  [
    'a redirect',
    308,
    () =>
      says(
        'GET / HTTP/1.1\r\nHost: 127.0.0.1:' +
          stack.publicUrl.port +
          '\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
      ),
  ],
  ['a file', 200, () => asks('GET /assets/x-1.js HTTP/1.1')],
  ['a part of a file', 206, () => asks('GET /assets/x-1.js HTTP/1.1', ['Range: bytes=0-2'])],
  ['an answer', 200, () => asks('GET /api/session HTTP/1.1')],
  ['the description', 200, () => asks('GET /api/openapi.json HTTP/1.1')],
  ['whether it is well', 200, () => asks('GET /healthz HTTP/1.1')],
  ['a refusal', 400, () => posts('/api/first-run', '{}')],
  ['what is not there', 404, () => asks('GET /nothing HTTP/1.1')],
  ['another method', 404, () => asks('DELETE /api/session HTTP/1.1')],
  ['a method nobody knows', 400, () => asks('BREW / HTTP/1.1')],
  ['too much', 413, () => posts('/api/first-run', `{"x":"${'x'.repeat(70_000)}"}`)],
  ['a path that is none', 400, () => asks('GET /%ff HTTP/1.1')],
  ['a bug', 500, () => asks('GET /readyz HTTP/1.1')],
  ['a socket that is not asked for as one', 400, () => asks(`GET ${SOCKET} HTTP/1.1`)],
  ['polling', 400, () => asks('POST /socket/?EIO=4&transport=polling HTTP/1.1', ['Content-Length: 0'])],
  ['a socket from elsewhere', 403, () => upgrades(SOCKET, ['Host: x', 'Origin: https://evil.example'])],
  ['a socket of another kind', 400, () => upgrades('/socket/?EIO=4&transport=webtransport')],
  ['an upgrade to what is not there', 404, () => upgrades('/elsewhere')],
  ['what is no HTTP', 400, () => says('\x16\x03\x01 hello\r\n\r\n')],
  ['a head without end', 431, () => says(`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)],
])('[SF-1] %s has the whole head (%i)', async (_, status, ask) => {
  const { status: answered, headers } = await ask();
  expect(answered).toBe(status);
  const { 'Content-Security-Policy': __, 'Cache-Control': ___, ...rest } = headersOf({ strictTransport: false });
  for (const [name, value] of Object.entries(rest)) expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['server']).toBeUndefined();
});

test('[SF-1] what has not changed has the head as well, and only built files last', async () => {
  const file = await asks('GET /assets/x-1.js HTTP/1.1');
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const again = await asks('GET /assets/x-1.js HTTP/1.1', [`If-None-Match: ${file.headers.etag ?? ''}`]);
  expect(again.status).toBe(304);
  expect(again.headers).toMatchObject({ 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' });
  for (const path of ['/', '/api/session', '/nothing', '/assets/nothing.js'])
    expect([path, (await asks(`GET ${path} HTTP/1.1`)).headers['cache-control']]).toEqual([path, 'no-store']);
});

test('[SF-1] a page may use what it uses, and is denied everything else', () => {
  const policy = headersOf({ strictTransport: false })['Permissions-Policy']?.split(', ') ?? [];
  expect(policy.filter((one) => !one.endsWith('=()'))).toEqual([
    'autoplay=(self)',
    'camera=(self)',
    'clipboard-write=(self)',
    'display-capture=(self)',
    'microphone=(self)',
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
    'screen-wake-lock=(self)',
  ]);
  expect(policy.length).toBeGreaterThan(30);
});

test('browsers are told to insist on TLS only where somebody vouches for the certificate', () => {
  expect(headersOf({ strictTransport: true })['Strict-Transport-Security']).toContain('max-age=31536000');
});

describe('[SF-3] what a browser says about where it comes from', () => {
  test.each([
    ['same-origin', 401],
    ['same-site', 403],
    ['cross-site', 403],
    ['none', 403],
    ['', 403],
  ])('a change that is %s', async (site, status) => {
    const type = ['Content-Type: application/json', 'Content-Length: 2', `Sec-Fetch-Site: ${site}`];
    expect((await asks('POST /api/meetings HTTP/1.1', type, '{}')).status).toBe(status);
  });

  test('a socket from another site is refused, whatever its Origin says', async () => {
    const { status, body } = await upgrades(SOCKET, [...own(), 'Sec-Fetch-Site: cross-site']);
    expect([status, body]).toEqual([403, '{"ok":false,"code":"origin-rejected"}']);
  });

  test('a link on another site leads here', async () => {
    const { status } = await asks('GET /m/xxxxxxxxxxxxxxxxxxxxxx HTTP/1.1', [
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Mode: navigate',
    ]);
    expect(status).toBe(200);
  });
});

test.each([
  ['application/json', 401],
  ['application/json; charset=utf-8', 401],
  ['Application/JSON', 401],
  ['text/plain', 400],
  ['application/x-www-form-urlencoded', 400],
  ['multipart/form-data; boundary=x', 400],
  ['application/jsonx', 400],
  ['text/plain; application/json', 400],
  ['application/json, text/plain', 400],
  ['application/ld+json', 400],
  ['', 400],
])('[SF-4] what is sent as “%s” is answered with %i', async (type, status) => {
  expect((await posts('/api/meetings', '{}', type)).status).toBe(status);
});

test('[SF-4] what is sent without a type, or without anything, changes nothing', async () => {
  expect((await asks('POST /api/meetings HTTP/1.1', ['Content-Length: 0'])).status).toBe(400);
});

test('[SF-5] nobody takes for ever to ask', async () => {
  const app = Fastify(serverOptions(null) as object);
  const { server } = app;
  await app.ready();
  expect(server.headersTimeout).toBe(10_000);
  expect(server.requestTimeout).toBe(20_000);
  expect(server.keepAliveTimeout).toBe(10_000);
  await app.close();
});
