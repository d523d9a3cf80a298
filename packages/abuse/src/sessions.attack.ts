import { randomBytes } from 'node:crypto';
import { routes } from '@foyer/protocol';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import type { Ground } from './ground/ground.ts';

const PASSWORD = 'correct horse battery';
const EVIL = 'https://evil.example';
/** All that a form of another site can send, whatever it writes into it. */
const FORMS = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain;a=json',
];
/** How long it may take until nobody is on a socket any more by a session that is over, in ms. */
const AT_MOST_MS = 5_000;

/** Every place that takes something. */
function posts({ here }: Ground): readonly string[] {
  const taking = Object.values(routes).filter(({ method }) => method === 'POST');
  return taking.map(({ path }) => path.replace(':meeting', here.meeting));
}

/** Somebody with an account, an address and a password, signed in by a link. */
async function withPassword(ground: Ground, name: string): Promise<{ person: Attacker; mail: string }> {
  const mail = `${name.toLowerCase()}@example.org`;
  const link = await ground.site.operates('user', 'add', mail, name);
  const person = ground.attacker(name);
  await person.post('/api/sign-in', { secret: new URL(link.trim()).hash.slice(1) });
  expect((await person.post('/api/account/password', { password: PASSWORD })).status).toBe(200);
  return { person, mail };
}

const whoIs = async (person: Attacker) =>
  ((await person.get('/api/session')).body.data as { account: { name: string } | null }).account?.name ?? null;

/** What carries the session, as a thief has it. */
const sessionOf = ({ cookie }: Attacker) => cookie.split('; ').find((one) => one.startsWith('foyer=')) ?? '';

attack('A-47', 'another web site posts forms, and asks for what must not change anything', async (ground) => {
  for (const type of FORMS) {
    const carl = await ground.insider('Carl');
    await ground.untouched(async () => {
      for (const path of posts(ground)) {
        const answer = await carl.post(path, '{"name":"Eve"}', { 'Content-Type': type, Origin: EVIL });
        expect([path, type, answer.body.ok]).toEqual([path, type, false]);
        // Not even if it could say that it is us.
        const own = await carl.post(path, '{"name":"Eve"}', { 'Content-Type': type });
        expect([path, type, own.body]).toEqual([path, type, { ok: false, code: 'bad-request' }]);
      }
    });
  }
  const carl = await ground.insider('Carl');
  await ground.untouched(async () => {
    for (const path of posts(ground)) {
      const answer = await carl.post(path, {}, { Origin: EVIL });
      expect([path, answer]).toEqual([path, { status: 403, body: { ok: false, code: 'origin-rejected' } }]);
    }
  });
});

attack('A-47', 'a link, or a picture of another web site, asks for every address there is', async (ground) => {
  const carl = await ground.insider('Carl');
  await ground.untouched(async () => {
    for (const { method, path } of Object.values(routes)) {
      const asked = path.replace(':meeting', ground.here.meeting);
      const { status } = await carl.get(`${asked}?name=Eve&secret=${'x'.repeat(43)}`);
      const isRead = Object.values(routes).some((one) => one.method === 'GET' && one.path === path);
      // What is read answers, or refuses; what takes something is not there to be asked for.
      expect([method, path, isRead ? status < 500 : status === 404]).toEqual([method, path, true]);
    }
  });
});

attack('A-47', 'another web site signs somebody in as somebody else, or plants a session', async (ground) => {
  const { mail } = await withPassword(ground, 'Mallory');
  const victim = ground.attacker('Victim');
  const signIn = { mail, password: PASSWORD };
  for (const headers of [{ Origin: EVIL }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])
    expect((await victim.post('/api/sign-in/password', signIn, headers)).status).toBe(403);
  expect(victim.cookie).toBe('');

  const planted = `foyer=${randomBytes(32).toString('base64url')}`;
  const { person, mail: own } = await withPassword(ground, 'Vera');
  person.takes(planted);
  expect((await person.post('/api/sign-in/password', { mail: own, password: PASSWORD })).status).toBe(200);
  expect(sessionOf(person)).not.toBe(planted);
  const thief = ground.attacker('Thief');
  thief.takes(planted);
  expect([await whoIs(person), await whoIs(thief)]).toEqual(['Vera', null]);
});

attack(
  'A-47',
  'a session is used on after signing out, proving oneself again, and another password',
  async (ground) => {
    const { meeting } = ground.here;
    const { person, mail } = await withPassword(ground, 'Nora');
    const phone = ground.attacker('Nora');
    await phone.post('/api/sign-in/password', { mail, password: PASSWORD });
    const old: string[] = [];
    const ticket = await phone.ticket(meeting);
    for (const one of [person, phone]) {
      await one.joins(meeting);
      expect(await one.hears('self:inside')).toBeDefined();
    }

    old.push(sessionOf(person));
    expect((await person.post('/api/step-up', { password: PASSWORD })).status).toBe(200);
    old.push(sessionOf(person), sessionOf(phone));
    const startedAt = performance.now();
    expect((await person.post('/api/account/password', { password: 'battery staple horse' })).status).toBe(200);
    await expect.poll(() => phone.socket.connected, { timeout: AT_MOST_MS }).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(AT_MOST_MS);
    expect(phone.latest('self:ended')).toEqual({ reason: 'signed-out', again: null });
    expect(person.socket.connected).toBe(true);

    old.push(sessionOf(person));
    const signedOutAt = performance.now();
    expect((await person.post('/api/sign-out', {})).status).toBe(200);
    await expect.poll(() => person.socket.connected, { timeout: AT_MOST_MS }).toBe(false);
    expect(performance.now() - signedOutAt).toBeLessThan(AT_MOST_MS);

    expect(new Set(old).size).toBe(4);
    for (const cookie of old) {
      const thief = ground.attacker('Thief');
      thief.takes(cookie);
      expect(await whoIs(thief)).toBeNull();
      expect((await thief.post('/api/meetings', {})).body.code).toBe('auth-required');
    }
    // Neither the ticket that was kept back leads in, nor what leads back.
    phone.news.length = 0;
    await phone.connect({ meeting, token: ticket });
    expect(await phone.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
    expect((await person.asksBack(meeting, { at: ground.site.now() })).body.code).toBe('token-expired');
  },
);

attack('A-26', 'somebody tries who has an account: by signing in, and by asking for a link', async (ground) => {
  const { mail } = await withPassword(ground, 'Frida');
  const unknown = 'nobody@example.org';
  const took: Record<string, number[]> = { [mail]: [], [unknown]: [] };
  for (let round = 0; round < 9; round++)
    for (const one of [mail, unknown]) {
      const eve = ground.attacker('Eve');
      const startedAt = performance.now();
      const answer = await eve.post('/api/sign-in/password', { mail: one, password: 'another horse battery' });
      took[one]?.push(performance.now() - startedAt);
      expect(answer).toEqual({ status: 401, body: { ok: false, code: 'proof-invalid' } });
      expect(await eve.post('/api/forgot', { mail: one })).toEqual({ status: 200, body: { ok: true, data: {} } });
    }
  const median = (all: readonly number[] = []) => all.toSorted((a, b) => a - b)[4] ?? 0;
  const [known, other] = [median(took[mail]), median(took[unknown])];
  // The same work: what is left is what the machine is busy with besides.
  expect(Math.max(known, other) / Math.min(known, other)).toBeLessThan(2);

  // From one place neither can be tried without end.
  for (const one of [mail, unknown]) {
    const eve = ground.attacker('Eve');
    const answers: (string | undefined)[] = [];
    for (let turn = 0; turn < 11; turn++)
      answers.push((await eve.post('/api/sign-in/password', { mail: one, password: 'another horse' })).body.code);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'proof-invalid'), 'rate-limited']);
  }
});
