import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { tableWith } from '../limits/override.ts';
import { startStack } from '../testing/stack.ts';

const wrong = { status: 401, body: { ok: false, code: 'proof-invalid' } };
const nowhere = { status: 404, body: { ok: false, code: 'not-found' } };
const noKey = { proof: null };
/** Who fails may try again and again. */
const patient = tableWith({ limits: { 'proof.failure': { 'address-in-meeting': { points: 100, seconds: 600 } } } });

/** The key with one bit of it turned over. */
function oneBitOff(key: string): string {
  const bytes = Buffer.from(key, 'base64url');
  bytes[31] = (bytes[31] ?? 0) ^ 1;
  return bytes.toString('base64url');
}

test('[PR-1] [PR-3] whoever was invited shows it, and knows that the server is the one that invited them', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const gil = stack.person('Gil');
  const shown = await gil.invitation(meeting);
  const { body } = await gil.knocks(meeting, { proof: shown?.proof });
  expect(body).toMatchObject({ ok: true, data: { proof: shown?.mutual } });
  expect(shown?.proof.mac).not.toBe(shown?.mutual);
});

test('[PR-2] a wrong key, another meeting’s, no meeting, one that is over: one answer', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const other = await stack.meetingOf(olga);
  const gil = stack.person('Gil');
  const key = stack.invitations.get(meeting) ?? '';
  const knocks = async (at: string, by: string) => gil.knocks(at, { proof: (await gil.invitation(at, { by }))?.proof });

  expect((await knocks(meeting, key)).status).toBe(200);
  expect(await knocks(meeting, oneBitOff(key))).toEqual(wrong);
  expect(await knocks(other, key)).toEqual(wrong);
  expect(await knocks('x'.repeat(22), key)).toEqual(wrong);
  await olga.joins(meeting);
  await olga.asks('meeting:end');
  expect(await knocks(meeting, key)).toEqual(wrong);
});

test('[PR-1] a challenge is worth one answer, right or wrong, within 60 s, for its meeting and what was signed', async () => {
  await using stack = await startStack({ limits: patient });
  const { olga, meeting } = await stack.organizer();
  const other = await stack.meetingOf(olga);
  const gil = stack.person('Gil');
  const shown = async () => (await gil.invitation(meeting))?.proof;

  const proof = await shown();
  expect((await gil.knocks(meeting, { proof })).status).toBe(200);
  expect(await gil.knocks(meeting, { proof })).toEqual(wrong);
  expect(await stack.person('Gil').knocks(meeting, { proof })).toEqual(wrong);

  const spoilt = await shown();
  expect(await gil.knocks(meeting, { proof: { ...spoilt, mac: randomBytes(32).toString('base64url') } })).toEqual(
    wrong,
  );
  expect(await gil.knocks(meeting, { proof: spoilt })).toEqual(wrong);

  const late = await shown();
  stack.clock.advance(60_000);
  expect(await gil.knocks(meeting, { proof: late })).toEqual(wrong);

  for (const unusual of [
    { name: 'Olga' },
    { fingerprint: Array.from({ length: 32 }, () => 'CD').join(':') },
    { key: stack.person('Gus').key },
  ])
    expect(await gil.knocks(meeting, { proof: await shown(), ...unusual })).toEqual(wrong);

  const elsewhere = (await gil.invitation(other, { by: stack.invitations.get(meeting) }))?.proof;
  expect(await gil.knocks(meeting, { proof: elsewhere })).toEqual(wrong);
  expect(
    await gil.knocks(meeting, {
      proof: { challenge: await gil.ticket(meeting), nonce: proof?.nonce, mac: proof?.mac },
    }),
  ).toEqual(wrong);
});

test('[DO-14] whoever shows nothing waits, and sees nothing of what it is', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gil');
  expect((await gil.looks(meeting)).body.data).toMatchObject({
    title: 'Olga’s meeting',
    organizer: 'Olga',
    invited: true,
  });
  expect((await gil.looks(meeting, { by: randomBytes(32).toString('base64url') })).body.data).toMatchObject({
    title: null,
    organizer: null,
    invited: false,
    entrance: 'lobby',
  });
  const { body } = await gil.knocks(meeting, noKey);
  await gil.connect({ meeting, token: (body.data as { token: string }).token });
  expect(await gil.hears('self:waiting')).toMatchObject({ title: null, organizer: null, why: 'proof' });
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Gil', proof: 'none', rule: 'proof' }] });
  await expect
    .poll(async () => [...((await stack.signaling.meetings.read(meeting as never))?.waiting.values() ?? [])])
    .toMatchObject([{ name: 'Gil', proof: 'none', rule: 'proof' }]);
});

test('[PR-2] a meeting that is over looks, to whoever was not invited, like one that never was', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.asks('meeting:end');
  const gil = stack.person('Gil');
  expect(await gil.looks(meeting, { by: randomBytes(32).toString('base64url') })).toEqual(nowhere);
  expect(await gil.looks('x'.repeat(22), { by: stack.invitations.get(meeting) })).toEqual(nowhere);
  expect((await gil.looks(meeting)).body.data).toMatchObject({ entrance: 'closed' });
  for (const at of [meeting, 'x'.repeat(22)]) {
    const eve = stack.person('Eve');
    expect(await eve.knocks(at, noKey)).toEqual(nowhere);
    // Whoever is refused is given nothing, either.
    expect(eve.cookie).toBe('');
  }
});

test('[PR-5] a code leads to its meeting, however it is typed', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const { code } = (await olga.asks('invitation:read')).data as { code: string };
  expect(code).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}$/);
  const gil = stack.person('Gil');
  for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')}`])
    expect((await gil.post('/api/codes', { code: typed })).body.data).toEqual({ meeting });
  const other = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`;
  expect(await gil.post('/api/codes', { code: other })).toEqual(nowhere);
  expect((await gil.post('/api/codes', { code: 'AEIOU' })).body).toMatchObject({ code: 'bad-request' });
  await olga.asks('meeting:end');
  expect(await gil.post('/api/codes', { code })).toEqual(nowhere);
});

test('[IN-1] [IN-2] [PR-2] a reset makes link and code void, leaves everybody where they are, and is for organizers', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [gil, wes] = [await stack.person('Gil').joins(meeting), await stack.person('Wes').joins(meeting)];
  const pia = await (await stack.colleague('Pia')).joins(meeting);
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  const before = (await pia.asks('invitation:read')).data as { link: string; code: string };
  expect(await pia.asks('invitation:reset')).toEqual({ ok: false, code: 'forbidden' });
  expect(await gil.asks('invitation:read')).toEqual({ ok: false, code: 'forbidden' });

  const after = (await olga.asks('invitation:reset')).data as { link: string; code: string };
  expect(after.link.split('#')[0]).toBe(before.link.split('#')[0]);
  expect(after.link).not.toBe(before.link);
  const late = stack.person('Late');
  expect(await late.post('/api/codes', { code: before.code })).toEqual(nowhere);
  expect((await late.post('/api/codes', { code: after.code })).body.data).toEqual({ meeting });
  expect(await late.knocks(meeting)).toEqual(wrong);
  expect((await late.looks(meeting)).body.data).toMatchObject({ invited: false });
  const [, by] = after.link.split('#k=');
  expect((await late.knocks(meeting, { proof: (await late.invitation(meeting, { by }))?.proof })).status).toBe(200);

  for (const one of [gil, wes, pia]) expect(one.latest('self:ended')).toBeUndefined();
  expect(olga.latest('lobby:waiting')).toMatchObject({ people: [{ id: wes.participant }] });
});

test('[PR-4] [ST-7] an invitation is worth the same after a restart', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  await stack.restarts();
  expect((await stack.person('Gil').knocks(meeting)).status).toBe(200);
});

test('[PR-6] whoever fails too often is slowed down, by their network and this meeting, and nobody else is', async () => {
  await using stack = await startStack({ behindProxy: true });
  const { olga, meeting } = await stack.organizer();
  const other = await stack.meetingOf(olga);
  const knocks = async (at: string, { from, right = false }: { from: string; right?: boolean }) => {
    const person = stack.person('Gil');
    person.from = from;
    const by = right ? stack.invitations.get(at) : randomBytes(32).toString('base64url');
    return person.knocks(at, { proof: (await person.invitation(at, { by }))?.proof });
  };
  const [one, neighbour, elsewhere] = ['198.51.100.7', '198.51.100.8', '203.0.113.9'];
  for (let times = 1; times <= 5; times++) expect(await knocks(meeting, { from: one })).toEqual(wrong);
  expect(await knocks(meeting, { from: one, right: true })).toMatchObject({
    status: 429,
    body: { code: 'rate-limited', retryAfterMs: expect.any(Number) },
  });
  for (const from of [neighbour, elsewhere]) expect((await knocks(meeting, { from, right: true })).status).toBe(200);
  expect((await knocks(other, { from: one, right: true })).status).toBe(200);
});

test('[PR-6] whoever tries codes is soon too fast', async () => {
  await using stack = await startStack();
  await stack.organizer();
  const gil = stack.person('Gil');
  const tried = await Promise.all(Array.from({ length: 12 }, () => gil.post('/api/codes', { code: 'BBBB-BBBB-BBBB' })));
  expect(tried.filter(({ status }) => status === 404)).toHaveLength(10);
  expect(tried.filter(({ status }) => status === 429)).toHaveLength(2);
});

test('[LB-9] the door shows what the options show, and all of it to whoever walks in', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.asks('options:change', { change: { lobbyShows: ['organizer'] } });
  expect((await stack.person('Gil').looks(meeting)).body.data).toMatchObject({ title: null, organizer: 'Olga' });
  expect((await (await stack.colleague('Carl')).looks(meeting)).body.data).toMatchObject({ title: 'Olga’s meeting' });
});
