import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { attach } from '@foyer/signaling/testing';
import jwt from 'jsonwebtoken';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import { encoded, partsOf, signedWith } from './ground/forge.ts';

const INVALID = 'token-invalid';

attack('A-01', 'forged join tokens', async (ground) => {
  const { meeting } = ground.here;
  const eve = ground.attacker('Eve');
  const seen = await eve.ticket(meeting);
  const { header, claims, written } = partsOf(seen);
  const [head, body, signature] = written;
  const zero = Buffer.alloc(64).toString('base64url');
  const forged: Record<string, string> = {
    ...Object.fromEntries(
      ['none', 'None', 'NONE', 'nOnE'].flatMap((alg) => [
        [`alg ${alg}`, `${encoded({ ...header, alg })}.${body}.`],
        [`alg ${alg}, with the old signature`, `${encoded({ ...header, alg })}.${body}.${signature}`],
      ]),
    ),
    'an edited payload': `${head}.${encoded({ ...claims, aud: 'elsewhere' })}.${signature}`,
    'a longer life': `${head}.${encoded({ ...claims, exp: claims.exp + 60 })}.${signature}`,
    'a truncated signature': `${head}.${body}.${signature.slice(0, -4)}`,
    'an empty signature': `${head}.${body}.`,
    'r = s = 0': `${head}.${body}.${zero}`,
    'no signature at all': `${head}.${body}`,
    'an unknown kid': `${encoded({ ...header, kid: 'unknown' })}.${body}.${signature}`,
    'a kid with a path': `${encoded({ ...header, kid: '../../dev/null' })}.${body}.${signature}`,
    'a key of its own': `${encoded({ ...header, jwk: {} })}.${body}.${signature}`,
    'no JSON inside': `${encoded({ typ: 'JWT', alg: 'ES256' })}.bm9uc2Vuc2U.x`,
    'two spellings': `${seen}=`,
    nothing: '',
  };
  await ground.untouched(async () => {
    for (const [what, token] of Object.entries(forged))
      expect([what, await eve.connect({ meeting, token })]).toEqual([what, INVALID]);
  });
});

attack('A-02', 'tokens signed with the public key as a secret, or with keys of one’s own', async (ground) => {
  const { meeting } = ground.here;
  const eve = ground.attacker('Eve');
  const { header, claims } = partsOf(await eve.ticket(meeting));
  const known = createPublicKey(ground.site.joinKey);
  const secrets: Record<string, string | Buffer> = {
    PEM: known.export({ type: 'spki', format: 'pem' }),
    JWK: JSON.stringify(known.export({ format: 'jwk' })),
    DER: known.export({ type: 'spki', format: 'der' }),
    nothing: '',
  };
  const hmac = (bits: number, secret: string | Buffer) => {
    const text = `${encoded({ ...header, alg: `HS${bits}` })}.${encoded(claims)}`;
    return `${text}.${createHmac(`sha${bits}`, secret).update(text).digest('base64url')}`;
  };
  const own = (alg: jwt.Algorithm, key: KeyObject) =>
    jwt.sign(claims, key, { algorithm: alg, header: { ...header, alg }, allowInsecureKeySizes: false });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ed = generateKeyPairSync('ed25519').privateKey;
  const edText = `${encoded({ ...header, alg: 'EdDSA' })}.${encoded(claims)}`;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const forged: Record<string, string> = {
    ...Object.fromEntries(
      [256, 384, 512].flatMap((bits) =>
        Object.entries(secrets).map(([what, secret]) => [`HS${bits} with ${what}`, hmac(bits, secret)]),
      ),
    ),
    RS256: own('RS256', rsa),
    PS256: own('PS256', rsa),
    ES256: own('ES256', ec),
    EdDSA: `${edText}.${sign(null, Buffer.from(edText), ed).toString('base64url')}`,
  };
  await ground.untouched(async () => {
    for (const [what, token] of Object.entries(forged))
      expect([what, await eve.connect({ meeting, token })]).toEqual([what, INVALID]);
  });
});

attack('A-03', 'a good token at another meeting', async (ground) => {
  const { here, elsewhere } = ground;
  const gil = ground.attacker('Gil');
  const token = await gil.ticket(here.meeting);
  const nowhere = 'x'.repeat(22);
  await ground.untouched(async () => {
    for (const meeting of [elsewhere.meeting, nowhere]) {
      expect([meeting, await gil.connect({ meeting, token })]).toEqual([meeting, 'wrong-meeting']);
      // What leads back in the one is unknown in the other.
      const answer = await gil.asksBack(meeting, { at: ground.site.now() });
      expect(answer.body.code).toBe(meeting === nowhere ? 'not-found' : INVALID);
      expect(gil.socket.connected).toBe(false);
    }
    expect((await elsewhere.organizer.hears('lobby:waiting'))['people']).toEqual([]);
  });
  // Trying has not used it up.
  expect(await gil.connect({ meeting: here.meeting, token })).toBe('connected');
});

attack('A-04', 'a join token that was used', async (ground) => {
  const { meeting, organizer } = ground.here;
  const gil = ground.attacker('Gil');
  const token = await gil.ticket(meeting);
  expect(await gil.connect({ meeting, token })).toBe('connected');
  await gil.hears('self:waiting');
  await ground.admits(gil);
  const thieves = [ground.attacker('Eve'), ground.attacker('Eve', gil.place.from), ground.attacker('Mallory')];
  await ground.untouched(async () => {
    for (const eve of thieves) expect(await eve.connect({ meeting, token })).toBe('token-replayed');
    expect(await Promise.all(thieves.map((eve) => eve.connect({ meeting, token })))).toEqual(
      thieves.map(() => 'token-replayed'),
    );
    expect(await gil.asks('roster:read')).toMatchObject({ ok: true });
  });
  await gil.asks('meeting:leave');
  for (const eve of thieves) expect(await eve.connect({ meeting, token })).toBe('token-replayed');
  expect(organizer.latest('lobby:waiting')).toMatchObject({ people: [] });
});

attack('A-05', 'tokens of another kind, and of another time', async (ground) => {
  const { meeting } = ground.here;
  const gil = await ground.attendee('Gil');
  const eve = ground.attacker('Eve');
  const join = await eve.ticket(meeting);
  const { token: media } = (await gil.hears('self:inside'))['media'] as { token: string };
  const { header, claims } = partsOf(join);
  const now = Math.floor(ground.site.now() / 1000);
  const signed = (change: object) => signedWith(ground.site.joinKey, header, { ...claims, ...change });
  const { exp: _exp, ...endless } = claims;
  const wrong: Record<string, [string, string]> = {
    'a media token at the door': [media, INVALID],
    'a reconnect token at the door': [eve.reconnect, INVALID],
    'an end that was 31 s ago': [signed({ iat: now - 151, exp: now - 31 }), 'token-expired'],
    // There is no leeway at all: whoever checks a token has issued it, by the same clock.
    'an end that was a second ago': [signed({ iat: now - 121, exp: now - 1 }), 'token-expired'],
    'not before in five minutes': [signed({ nbf: now + 300 }), INVALID],
    'issued in an hour': [signed({ iat: now + 3_600, exp: now + 3_660 }), INVALID],
    'no end': [signedWith(ground.site.joinKey, header, endless), INVALID],
    'an end as text': [signed({ exp: String(now + 60) }), INVALID],
    'ten years': [signed({ iat: now, exp: now + 315_360_000 }), INVALID],
    'another issuer': [signed({ iss: 'evil' }), INVALID],
    'more claims': [signed({ role: 'organizer' }), INVALID],
  };
  await ground.untouched(async () => {
    for (const [what, [token, code]] of Object.entries(wrong))
      expect([what, await eve.connect({ meeting, token })]).toEqual([what, code]);
    // A join token where media is.
    expect(await attach(gil, { token: join })).toMatchObject({ code: INVALID });
    expect(await ground.site.stack.census()).toEqual([]);
  });
  const { participant } = gil;
  expect(await attach(gil)).toMatchObject({ ok: true });
  expect(await attach(gil)).toMatchObject({ code: 'token-replayed' });
  expect((await ground.site.stack.census()).map((one) => one.participant)).toEqual([participant]);
});

attack('A-06', 'asking for tokens that one may not have', async (ground) => {
  const { meeting, organizer } = ground.here;
  const eve = ground.attacker('Eve');
  const join = `/api/meetings/${meeting}/join`;
  await ground.untouched(async () => {
    expect((await eve.post('/api/meetings', {})).body).toMatchObject({ code: 'auth-required' });
    for (const more of [{ identity: 'olga' }, { role: 'organizer' }, { room: meeting }, { category: 'internal' }])
      expect((await eve.knocks(meeting, more)).body).toMatchObject({ code: 'bad-request' });
  });
  // In the query it is nobody's business: what counts is the record.
  const sly = await eve.post(`${join}?role=organizer&identity=olga&category=internal`, {
    name: eve.name,
    fingerprint: eve.fingerprint,
    key: eve.key,
    proof: (await eve.invitation(meeting))?.proof,
  });
  const { token, participant } = sly.body.data as { token: string; participant: string };
  expect(partsOf(token).claims['ticket']).toMatchObject({ person: { id: participant, category: 'anonymous' } });
  await eve.connect({ meeting, token });
  await eve.hears('self:waiting');
  for (const event of ['media:ticket', 'media:attach', 'media:publish'])
    expect(await eve.asks(event, {})).toMatchObject({ code: 'not-admitted' });

  const gil = await ground.attendee('Gil');
  const tab = ground.attacker('Gil');
  for (const cookie of gil.cookie.split('; ')) tab.takes(cookie);
  const unused = await tab.ticket(meeting);
  await organizer.asks('moderation:remove', { participant: gil.participant });
  await gil.hears('self:ended');
  for (const one of [gil, tab]) expect((await one.knocks(meeting)).body).toMatchObject({ code: 'removed' });
  expect((await gil.asksBack(meeting, { at: ground.site.now() })).body).toMatchObject({ code: 'removed' });
  // The ticket is genuine and was never used; at the door they are turned away all the same.
  expect(await tab.connect({ meeting, token: unused })).toBe('connected');
  expect(await tab.hears('self:ended')).toMatchObject({ reason: 'removed' });
});
