import { sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FakeClock } from './testing/index.ts';
import { generateTicketKeys, type TicketKeys } from './ticketKeys.ts';
import { ticketOffice } from './tickets.ts';

const kind = { type: 'seat+jwt', issuer: 'us', audience: 'door', lifeMs: 60_000, claims: { seat: z.number() } };

function office(change: Partial<typeof kind> = {}) {
  const clock = new FakeClock();
  const keys = generateTicketKeys();
  return { clock, keys, ...ticketOffice({ ...kind, ...change }, { keys, clock }) };
}

test('[TK-2] a ticket gives back what was put in it', () => {
  const { issue, check } = office();
  const ticket = issue({ seat: 7 });
  expect(check(ticket)).toMatchObject({ ok: true, claims: { seat: 7 } });
});

test('[TK-2] one kind is never taken for another, though signed by the same key', () => {
  const { issue, keys, clock } = office();
  const ticket = issue({ seat: 7 });
  for (const change of [{ type: 'other+jwt' }, { audience: 'window' }, { issuer: 'them' }])
    expect(ticketOffice({ ...kind, ...change }, { keys, clock }).check(ticket)).toEqual({
      ok: false,
      code: 'token-invalid',
    });
});

test('[TK-2] nor one that claims to live longer than its kind, or has other claims', () => {
  const { keys, clock, check } = office();
  const generous = ticketOffice({ ...kind, lifeMs: 3_600_000 }, { keys, clock });
  expect(check(generous.issue({ seat: 7 }))).toEqual({ ok: false, code: 'token-invalid' });
  const wordy = ticketOffice({ ...kind, claims: { seat: z.number(), role: z.string() } }, { keys, clock });
  expect(check(wordy.issue({ seat: 7, role: 'organizer' }))).toEqual({ ok: false, code: 'token-invalid' });
});

test('[TK-1] it expires', () => {
  const { issue, check, clock } = office();
  const ticket = issue({ seat: 7 });
  clock.advance(60_000);
  expect(check(ticket)).toEqual({ ok: false, code: 'token-expired' });
});

test('[TK-1] what speaks against its use is the answer', () => {
  const { issue, check } = office();
  const ticket = issue({ seat: 7 });
  expect(check(ticket, ({ seat }) => (seat === 7 ? 'wrong-seat' : null))).toEqual({ ok: false, code: 'wrong-seat' });
});

/** A token with any header and any payload, genuinely signed by a key that is known. */
function signed(keys: TicketKeys, { header = {}, payload }: { header?: object; payload: string }): string {
  const { kid, privateKey } = keys.current();
  const head = JSON.stringify({ alg: 'ES256', typ: kind.type, kid, ...header });
  const body = [head, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${body}.${sign('sha256', Buffer.from(body), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

test('[TK-2] a genuine signature under anything that we would not have written is worth nothing', () => {
  const { keys, clock, check } = office();
  const now = Math.floor(clock.now() / 1000);
  const good = { ticket: { seat: 7 }, iat: now, exp: now + 60, iss: 'us', aud: 'door', jti: 'x'.repeat(22) };
  const { exp: _exp, ...endless } = good;
  const { jti: _jti, ...nameless } = good;
  const text = JSON.stringify(good);
  expect(check(signed(keys, { payload: text })).ok).toBe(true);
  const worthless = {
    'issued in the future': JSON.stringify({ ...good, iat: now + 1, exp: now + 30 }),
    'not before later': JSON.stringify({ ...good, nbf: now + 300 }),
    'not before now': JSON.stringify({ ...good, nbf: now }),
    'without an end': JSON.stringify(endless),
    'without a name': JSON.stringify(nameless),
    'an end as text': JSON.stringify({ ...good, exp: String(now + 60) }),
    'an end between two seconds': JSON.stringify({ ...good, exp: now + 59.5 }),
    'ten years': JSON.stringify({ ...good, exp: now + 315_360_000 }),
    'a second too long': JSON.stringify({ ...good, exp: now + 61 }),
    'two audiences': JSON.stringify({ ...good, aud: ['door', 'window'] }),
    'a list of one audience': JSON.stringify({ ...good, aud: ['door'] }),
    'a list of issuers': JSON.stringify({ ...good, iss: ['us'] }),
    'a claim twice': text.replace('{', '{"aud":"window",'),
    'the same claim twice': text.replace('{', '{"aud":"door",'),
    'a space': text.replace(',', ', '),
    'another spelling': text.replace('door', 'd\\u006for'),
    'a prototype': text.replace('{', '{"__proto__":{},'),
    'no object': '7',
    'no JSON': 'seat',
    nothing: '',
  };
  for (const [what, payload] of Object.entries(worthless))
    expect([what, check(signed(keys, { payload }))]).toEqual([what, { ok: false, code: 'token-invalid' }]);
  for (const header of [{ typ: 'JWT' }, { crit: [] }, { jku: 'https://evil.example' }, { b64: true }, { kid: 'other' }])
    expect(check(signed(keys, { header, payload: text }))).toEqual({ ok: false, code: 'token-invalid' });
});

test('[TK-2] a token has one spelling, three parts, and a size', () => {
  const { issue, check } = office();
  const ticket = issue({ seat: 7 });
  const [header = '', payload = '', signature = ''] = ticket.split('.');
  const last = signature.slice(-1);
  // The last character carries bits that nothing depends on.
  const alike = String.fromCharCode(last.charCodeAt(0) + 1);
  const others = [
    `${header}.${payload}.${signature.slice(0, -1)}${alike}`,
    `${ticket}=`,
    ` ${ticket}`,
    `${ticket}\n`,
    `${ticket}.`,
    `${header}.${payload}`,
    `${header}..${signature}`,
    `${header}.${payload}.`,
    `${Buffer.from('{"typ":"JWT"}').toString('base64url')}.${Buffer.from('no JSON').toString('base64url')}.x`,
    'x'.repeat(100_000),
    '..',
    '',
  ];
  for (const one of others) expect([one, check(one)]).toEqual([one, { ok: false, code: 'token-invalid' }]);
  expect(check(ticket).ok).toBe(true);
});
