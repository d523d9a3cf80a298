import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';

attack('A-46', 'another web site uses the browser of somebody who is signed in', async (ground) => {
  const carl = await ground.insider('Carl');
  const { meeting } = ground.here;
  const own = new URL(ground.site.stack.url);
  const origins = [
    'https://evil.example',
    'null',
    `${own.origin}.evil.example`,
    `${own.protocol}//evil.${own.host}`,
    own.origin.replace('http', 'https'),
    `${own.protocol}//${own.hostname}:1`,
    `${own.protocol}//${own.hostname}`,
    `${own.origin}/`,
    own.origin.toUpperCase(),
  ];
  const token = await carl.ticket(meeting);
  await ground.untouched(async () => {
    for (const origin of origins) {
      expect(await carl.connect({ meeting, token, origin })).not.toBe('connected');
      const answer = await carl.post('/api/meetings', {}, { Origin: origin });
      expect([origin, answer]).toEqual([origin, { status: 403, body: { ok: false, code: 'origin-rejected' } }]);
    }
    // Whatever its origin says, if the browser knows better.
    for (const site of ['cross-site', 'same-site', 'none', ''])
      expect([site, (await carl.post('/api/meetings', {}, { 'Sec-Fetch-Site': site })).status]).toEqual([site, 403]);
    // Without any: no browser's page, so nobody's cookie is worth anything.
    const line = await carl.rawLine(meeting, { Origin: '' });
    expect(line.isOpen).toBe(false);
    carl.wasRefused('handshake', 'origin-rejected');
    expect((await carl.post('/api/meetings', {}, { Origin: '' })).status).toBe(403);
    // By polling there is no way in, from wherever.
    for (const origin of [own.origin, 'https://evil.example']) {
      const polled = await fetch(`${carl.place.address}/socket/?EIO=4&transport=polling&meeting=${meeting}`, {
        headers: { Origin: origin, Cookie: carl.cookie },
      });
      expect(polled.status).toBe(400);
      expect(await polled.text()).not.toContain('sid');
    }
  });
  // A cookie alone opens no socket.
  const line = await carl.rawLine(meeting, { Cookie: carl.cookie });
  line.send('40{}');
  await expect.poll(() => line.heard.join()).toContain('"code":"bad-request"');
  carl.wasRefused('handshake', 'bad-request');
  line.close();
  // None of that has used the ticket up.
  expect(await carl.connect({ meeting, token })).toBe('connected');
});

const HEADERS = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'content-security-policy': /^default-src 'none';.*frame-ancestors 'none'/,
  'permissions-policy': /camera=\(self\),.*microphone=\(self\),.*geolocation=\(\),.*usb=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cache-control': /^no-store$|^public, max-age=31536000, immutable$/,
};

interface Answer {
  readonly url: string;
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks an address for something with exactly these headers: `fetch` has its own mind about some. */
async function ask(url: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent: false });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { url, status: response.statusCode, headers: response.headers, text: await text(response) };
}

const NONCE = /'nonce-([\w+/=]+)'/;
/** A page without what is made anew for each answer. */
function withoutNonce({ headers, text }: Answer): string {
  const nonce = NONCE.exec(String(headers['content-security-policy']))?.[1] ?? '';
  expect(nonce).toHaveLength(24);
  expect(text).toContain(`nonce="${nonce}"`);
  return text.replaceAll(nonce, '');
}

attack('A-48', 'the pages are framed, or told by a link what to do', async (ground) => {
  const eve = ground.attacker('Eve');
  const { address, origin, from } = eve.place;
  const { meeting } = ground.here;
  const host = { Host: new URL(origin).host, 'X-Forwarded-For': from };
  const at = (path: string, headers: Record<string, string> = {}) => ask(address + path, { ...host, ...headers });
  const json = { ...host, 'Content-Type': 'application/json' };
  const post = (path: string, by: string, body: string) => ask(address + path, { ...json, Origin: by }, body);
  const door = `/api/meetings/${'x'.repeat(22)}/door`;
  const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
  const page = await at('/');
  const asset = /\/assets\/[\w.-]+\.js/.exec(page.text)?.[0] ?? '';
  expect(asset).not.toBe('');
  const etag = (await at(asset)).headers['etag'] ?? '';
  const pages = [page, await at(`/m/${meeting}`), await at('/first-run'), await at('/sign-in')];
  const others: [number, Answer][] = [
    [200, await at(asset)],
    [304, await at(asset, { 'If-None-Match': etag })],
    [200, await at('/api/session')],
    [200, await at('/healthz')],
    [200, await at('/api/openapi.json')],
    [404, await at('/nothing')],
    [404, await at('/api/nothing')],
    [404, await at('/metrics')],
    [404, await at('/../../package.json')],
    [404, await at(door)],
    [404, await post(door, origin, '{"mark":null}')],
    [400, await post(door, origin, '{')],
    [403, await post(door, 'https://evil.example', '{"mark":null}')],
    [400, await at('/socket/?EIO=4&transport=polling')],
    [403, await at('/socket/?EIO=4&transport=websocket', { ...upgrade, Origin: 'https://evil.example' })],
  ];
  eve.wasRefused('door:look', 'not-found');
  eve.wasRefused('door:look', 'bad-request');
  eve.wasRefused('door:look', 'origin-rejected');
  eve.wasRefused('handshake', 'origin-rejected');
  for (const [status, answer] of [...pages.map((one): [number, Answer] => [200, one]), ...others]) {
    expect([answer.url, answer.status]).toEqual([answer.url, status]);
    for (const [name, value] of Object.entries(HEADERS))
      expect([answer.url, name, answer.headers[name] ?? '']).toEqual([answer.url, name, expect.stringMatching(value)]);
    // WebAssembly is compiled, for effects on sound and picture; no text becomes a script.
    const policy = String(answer.headers['content-security-policy']).replace(" 'wasm-unsafe-eval'", '');
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  }
  // What is no page runs nothing at all.
  for (const [, { url, headers }] of others)
    expect([url, headers['content-security-policy']]).toEqual([url, expect.stringMatching(/; sandbox$/)]);
  // Each page runs what its own answer names, which nobody can know before.
  const policies = pages.map(({ headers }) => String(headers['content-security-policy']));
  for (const policy of policies)
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic' 'wasm-unsafe-eval';/);
  expect(new Set(policies).size).toBe(pages.length);
  // The same page, whatever a link says: nothing in it is anybody's to set.
  const bare = withoutNonce(page);
  for (const query of ['autojoin=1&video=on&prejoin=0', 'config.startMuted=false', 'k=1&__proto__[x]=1'])
    expect(withoutNonce(await at(`/?${query}`))).toBe(bare);
  expect(page.text).not.toMatch(/<script(?![^>]* nonce=)/);
  expect(page.text).not.toMatch(/<script(?![^>]* src=)[^>]*>\s*\S/);
});
