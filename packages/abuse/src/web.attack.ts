import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
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
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'permissions-policy': /camera=\(self\), microphone=\(self\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cache-control': /no-store|immutable/,
};

interface Answer {
  readonly url: string;
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Reads an address with exactly these headers: `fetch` has its own mind about some. */
async function read(url: string, headers: Record<string, string>): Promise<Answer> {
  const [response] = (await once(get(url, { headers, agent: false }), 'response')) as [IncomingMessage];
  return { url, status: response.statusCode, headers: response.headers, text: await text(response) };
}

attack('A-48', 'the pages are framed, or told by a link what to do', async (ground) => {
  const eve = ground.attacker('Eve');
  const { address, origin, from } = eve.place;
  const { meeting } = ground.here;
  const at = (path: string, headers: Record<string, string> = {}) =>
    read(address + path, { Host: new URL(origin).host, 'X-Forwarded-For': from, ...headers });
  const page = await at('/');
  const html = page.text;
  const asset = /\/assets\/[\w.-]+\.js/.exec(html)?.[0] ?? '';
  expect(asset).not.toBe('');
  const etag = (await at(asset)).headers['etag'] ?? '';
  const answers: [number, Answer][] = [
    [200, page],
    [200, await at(`/m/${meeting}`)],
    [200, await at('/first-run')],
    [200, await at(asset)],
    [304, await at(asset, { 'If-None-Match': etag })],
    [200, await at('/api/session')],
    [200, await at('/healthz')],
    [404, await at('/nothing')],
    [404, await at('/api/nothing')],
    [404, await at('/../../package.json')],
    [404, await at(`/api/meetings/${'x'.repeat(22)}/door`)],
    [200, await at('/api/openapi.json')],
  ];
  eve.wasRefused('door:look', 'not-found');
  for (const [status, answer] of answers) {
    expect([answer.url, answer.status]).toEqual([answer.url, status]);
    for (const [name, value] of Object.entries(HEADERS))
      expect([answer.url, name, answer.headers[name] ?? '']).toEqual([answer.url, name, expect.stringMatching(value)]);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  }
  // The same page, whatever a link says: nothing in it is anybody's to set.
  for (const query of ['autojoin=1&video=on&prejoin=0', 'config.startMuted=false', 'k=1&__proto__[x]=1'])
    expect((await at(`/?${query}`)).text).toBe(html);
  expect(html).not.toMatch(/<script(?![^>]* src=)[^>]*>\s*\S/);
});
