import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';

test('[GW-4] a socket from any other origin is refused', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const own = stack.publicUrl;
  for (const origin of [
    'https://evil.example',
    'null',
    `${own.origin}.evil.example`,
    own.origin.replace('http', 'https'),
    'http://localhost',
  ])
    expect(await olga.connect({ meeting, token: await olga.ticket(meeting), origin })).not.toBe('connected');
  expect(await olga.connect({ meeting, token: await olga.ticket(meeting) })).toBe('connected');
});

test('[GW-4] a changing request from any other origin, or from none, is refused', async () => {
  await using stack = await startStack();
  const { olga } = await stack.organizer();
  for (const Origin of ['https://evil.example', 'null', ''])
    expect(await olga.post('/api/meetings', {}, { Origin })).toEqual({
      status: 403,
      body: { ok: false, code: 'origin-rejected' },
    });
});

test('[TK-1] a join token opens one socket, once', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const token = await olga.ticket(meeting);
  expect(await olga.connect({ meeting, token })).toBe('connected');
  expect(await stack.person('Thief').connect({ meeting, token })).toBe('token-replayed');
});

test('[TK-1] within 120 s', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const [early, late] = [await olga.ticket(meeting), await olga.ticket(meeting)];
  stack.clock.advance(119_000);
  expect(await olga.connect({ meeting, token: early })).toBe('connected');
  stack.clock.advance(1_000);
  expect(await olga.connect({ meeting, token: late })).toBe('token-expired');
});

test('[TK-1] for its own meeting, and is not spent by trying another', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const { body } = await olga.post('/api/meetings', {});
  const second = (body.data as { meeting: string }).meeting;
  const gil = stack.person('Gil');
  const token = await gil.ticket(meeting);
  expect(await gil.connect({ meeting: second, token })).toBe('wrong-meeting');
  expect(await gil.connect({ meeting: 'x'.repeat(22), token })).toBe('wrong-meeting');
  expect(await gil.connect({ meeting, token })).toBe('connected');
});

test('[TK-2] only what we signed is a token', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const token = await olga.ticket(meeting);
  const [head = '', payload = '', signature = ''] = token.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, string>;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const byStranger = jwt.sign(claims, stranger.privateKey, { algorithm: 'ES256', header: { ...header, alg: 'ES256' } });
  const hmac = (secret: string) => {
    const body = `${encode({ ...header, alg: 'HS256' })}.${payload}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const forged = [
    ...['none', 'None', 'NONE', 'nOnE'].map((alg) => `${encode({ ...header, alg })}.${payload}.`),
    `${head}.${encode({ ...claims, aud: 'elsewhere' })}.${signature}`,
    `${head}.${payload}.`,
    `${head}.${payload}.${signature.slice(0, -4)}`,
    `${head}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
    `${encode({ ...header, kid: 'unknown' })}.${payload}.${signature}`,
    `${encode({ ...header, jwk: {} })}.${payload}.${signature}`,
    byStranger,
    hmac(''),
    hmac(head),
    'x',
    '',
  ];
  for (const one of forged) expect([one, await olga.connect({ meeting, token: one })]).toEqual([one, 'token-invalid']);
  expect(await olga.connect({ meeting, token: { $gt: '' } })).toBe('bad-request');
  expect(await olga.connect({ meeting, token })).toBe('connected');
});

test('[TK-8] a ticket that was made void opens nothing, and no other is', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const until = stack.clock.now() + 120_000;
  const [gil, gus] = [stack.person('Gil'), stack.person('Gus')];
  const [first, other] = [await gil.ticket(meeting), await gus.ticket(meeting)];
  await stack.stores.killedTickets.kill({ by: 'participant', id: gil.participant }, until);
  expect(await gil.connect({ meeting, token: first })).toBe('token-invalid');
  await stack.restarts();
  expect(await gil.connect({ meeting, token: first })).toBe('token-invalid');
  expect(await gus.connect({ meeting, token: other })).toBe('connected');

  const one = await gus.ticket(meeting);
  const { jti } = jwt.decode(one) as { jti: string };
  await stack.stores.killedTickets.kill({ by: 'ticket', id: jti }, until);
  expect(await gus.connect({ meeting, token: one })).toBe('token-invalid');
  expect(await gus.connect({ meeting, token: await gus.ticket(meeting) })).toBe('connected');
});

test('[TK-2] what only looks like a token is refused, and nothing counts as a bug', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  for (const token of [`${encode('{"typ":"JWT","alg":"ES256"}')}.${encode('no JSON')}.x`, '..', 'é.é.é'])
    expect(await stack.person('Eve').connect({ meeting, token })).toBe('token-invalid');
  expect(stack.crashes).toEqual([]);
});

test('a page of another version is told so before anything else happens', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  expect(await olga.connect({ meeting, token: await olga.ticket(meeting), version: 99 })).toBe('bad-request');
});

test('[TK-4] the first-run link works once', async () => {
  await using stack = await startStack();
  const { secret } = stack;
  const [olga, eve] = [stack.person('Olga'), stack.person('Eve')];
  expect(await eve.post('/api/first-run', { secret: 'x'.repeat(43), name: 'Eve' })).toMatchObject({
    status: 401,
    body: { code: 'token-invalid' },
  });
  expect(await olga.post('/api/first-run', { secret, name: 'Olga' })).toMatchObject({ status: 200 });
  expect(await eve.post('/api/first-run', { secret, name: 'Eve' })).toMatchObject({
    status: 401,
    body: { code: 'token-replayed' },
  });
  expect((await olga.get('/api/session')).body.data).toMatchObject({ account: { name: 'Olga' } });
  expect((await eve.get('/api/session')).body.data).toEqual({ account: null });
});

test('only somebody signed in opens meetings', async () => {
  await using stack = await startStack();
  expect(await stack.person('Gil').post('/api/meetings', {})).toEqual({
    status: 401,
    body: { ok: false, code: 'auth-required' },
  });
});

test('a session ends after twelve hours, however much it is used', async () => {
  await using stack = await startStack();
  const { olga } = await stack.organizer();
  const account = async () => ((await olga.get('/api/session')).body.data as { account: unknown }).account;
  for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
    expect(await account()).not.toBeNull();
    stack.clock.advance(29 * 60_000);
  }
  expect(await account()).toBeNull();
});

test('a session ends after half an hour without use', async () => {
  await using stack = await startStack();
  const { olga } = await stack.organizer();
  const account = async () => ((await olga.get('/api/session')).body.data as { account: unknown }).account;
  stack.clock.advance(30 * 60_000 - 1);
  expect(await account()).not.toBeNull();
  stack.clock.advance(30 * 60_000);
  expect(await account()).toBeNull();
});

test('[GW-5] whoever asks too fast is told when to try again, and nobody else is', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const gil = await stack.person('Gil').joins(meeting);
  await olga.joins(meeting);
  const answers = await Promise.all(Array.from({ length: 200 }, () => gil.asks('lobby:admit-all')));
  const limited = answers.filter(({ code }) => code === 'rate-limited');
  expect(limited.length).toBeGreaterThan(0);
  expect(limited[0]?.retryAfterMs).toBeGreaterThan(0);
  expect(answers.every(({ code }) => code === 'rate-limited' || code === 'not-admitted')).toBe(true);
  expect(await olga.asks('roster:read')).toMatchObject({ ok: true });
});

test('[GW-7] one address does not fill a lobby by itself', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const crowd = Array.from({ length: 20 }, (_, index) => stack.person(`Gil ${index}`));
  for (const one of crowd) await one.joins(meeting);
  const next = stack.person('Gus');
  const token = await next.ticket(meeting);
  expect(await next.connect({ meeting, token })).toBe('rate-limited');
  await crowd[0]?.asks('meeting:leave');
  await expect.poll(() => next.connect({ meeting, token })).toBe('connected');
});

test('behind a loopback address a page is found under its own, and no other host’s', async () => {
  await using stack = await startStack();
  const look = (path: string) => fetch(stack.address + path, { redirect: 'manual', headers: { Accept: 'text/html' } });
  for (const [path, place] of [
    ['/m/x?y=1', '/m/x?y=1'],
    ['//evil.example/x', '/evil.example/x'],
    ['//', '/'],
  ])
    expect((await look(path ?? '')).headers.get('location')).toBe(`${stack.publicUrl.origin}${place}`);
});
