import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import type { Ground } from './ground/ground.ts';

const WRONG = { status: 401, body: { ok: false, code: 'proof-invalid' } };
const NOWHERE = { status: 404, body: { ok: false, code: 'not-found' } };
const TOO_FAST = { status: 429, body: { ok: false, code: 'rate-limited', retryAfterMs: expect.any(Number) as number } };
const anyId = () => randomBytes(16).toString('base64url');
const anyKey = () => randomBytes(32).toString('base64url');

/** Another meeting of somebody else: its key before it was reset, its codes, and a way to end it. */
async function anotherMeeting(ground: Ground) {
  const oscar = await ground.insider('Oscar');
  const meeting = await ground.site.meetingOf(oscar, 'Weekly');
  await oscar.joins(meeting);
  const before = await invitationOf(oscar, 'invitation:read');
  const after = await invitationOf(oscar, 'invitation:reset');
  return { oscar, meeting, before, after };
}

async function invitationOf(oscar: Attacker, asked: 'invitation:read' | 'invitation:reset') {
  const { link, code } = (await oscar.asks(asked)).data as { link: string; code: string };
  return { key: link.split('#k=')[1] ?? '', code };
}

/** Asks to join with a proof by some key. */
async function knocksBy(one: Attacker, at: string, by: string) {
  return one.knocks(at, { proof: (await one.invitation(at, { by }))?.proof });
}

attack('A-07', 'somebody who was not invited answers for it', async (ground) => {
  const { here, elsewhere, site } = ground;
  const { meeting } = here;
  const key = site.invitations.get(meeting) ?? '';
  const bits = (at: number) => {
    const bytes = Buffer.from(key, 'base64url');
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    return bytes.toString('base64url');
  };
  const other = await anotherMeeting(ground);
  const over = await anotherMeeting(ground);
  await over.oscar.asks('meeting:end');
  await ground.untouched(async () => {
    const tries: [what: string, at: string, by: string][] = [
      ['the first bit', meeting, bits(0)],
      ['some bit', meeting, bits(100)],
      ['the last bit', meeting, bits(255)],
      ['an empty key', meeting, ''],
      ['half a key', meeting, key.slice(0, 22)],
      ['a key that is too long', meeting, randomBytes(64).toString('base64url')],
      ['any key', meeting, anyKey()],
      ['the key of another meeting', meeting, site.invitations.get(elsewhere.meeting) ?? ''],
      ['this key at another meeting', elsewhere.meeting, key],
      ['a meeting that never was', anyId(), key],
      ['a key that was reset', other.meeting, other.before.key],
      ['the right key of a meeting that is over', over.meeting, over.after.key],
      ['the wrong key of a meeting that is over', over.meeting, over.before.key],
    ];
    for (const [what, at, by] of tries) {
      const eve = ground.attacker('Eve');
      expect([what, await knocksBy(eve, at, by)]).toEqual([what, WRONG]);
      // Nor is anything handed out by which one case could be told from another.
      expect([what, eve.cookie]).toEqual([what, '']);
    }
    // No proof in its form at all: that is another mistake, and the same one everywhere.
    for (const at of [meeting, over.meeting, anyId()])
      for (const mac of ['', 'x'.repeat(10_000), '\u0000'.repeat(43)]) {
        const eve = ground.attacker('Eve');
        const proof = { ...(await eve.invitation(at, { by: key }))?.proof, mac };
        expect((await eve.knocks(at, { proof })).body).toEqual({ ok: false, code: 'bad-request' });
      }
  });

  // Five failures of an address, or of an IPv6 /64, at one meeting: from then on right and wrong are alike there.
  const nowhere = anyId();
  for (const [at, addressOf] of [
    [meeting, () => '192.0.2.7'],
    [meeting, (index: number) => `2001:db8:1:2::${index}`],
    [over.meeting, () => '192.0.2.8'],
    [nowhere, () => '192.0.2.9'],
  ] as const) {
    for (let index = 1; index <= 5; index++)
      expect(await knocksBy(ground.attacker('Eve', addressOf(index)), at, anyKey())).toEqual(WRONG);
    for (const by of [anyKey(), site.invitations.get(at) ?? anyKey()])
      expect(await knocksBy(ground.attacker('Eve', addressOf(6)), at, by)).toEqual(TOO_FAST);
  }
  // Nobody beside them notices: at the next address, in the next /64, at another meeting.
  for (const from of ['192.0.2.70', '2001:db8:1:3::1', site.address()])
    expect((await ground.attacker('Gil', from).knocks(meeting)).status).toBe(200);
  expect((await ground.attacker('Gil', '192.0.2.7').knocks(elsewhere.meeting)).status).toBe(200);
});

attack('A-08', 'somebody shows the proof of another once more', async (ground) => {
  const { here, elsewhere, site } = ground;
  const { meeting } = here;
  const gil = ground.attacker('Gil');
  const shown = async (one: Attacker) => (await one.invitation(meeting))?.proof;
  const eavesdropper = () => ground.attacker('Gil');
  /** Says what Gil says, letter by letter, in a browser of their own. */
  const says = (proof: unknown) =>
    eavesdropper().knocks(meeting, { proof, fingerprint: gil.fingerprint, key: gil.key });
  await ground.untouched(async () => {
    // A good proof is used up by its use.
    const used = await shown(gil);
    expect((await gil.knocks(meeting, { proof: used })).status).toBe(200);
    expect(await gil.knocks(meeting, { proof: used })).toEqual(WRONG);
    expect(await says(used)).toEqual(WRONG);

    // So it is by whoever changes anything in it, and then it is of no use to Gil either.
    const wrong: [what: string, unusual: object][] = [
      ['another name', { name: 'Olga' }],
      ['another certificate', { fingerprint: Array.from({ length: 32 }, () => 'CD').join(':') }],
      ['another key to come back with', { key: eavesdropper().key }],
    ];
    for (const [what, unusual] of wrong) {
      const captured = await shown(gil);
      const as = { fingerprint: gil.fingerprint, key: gil.key, proof: captured };
      expect([what, await eavesdropper().knocks(meeting, { ...as, ...unusual })]).toEqual([what, WRONG]);
      expect([what, await says(captured)]).toEqual([what, WRONG]);
    }
    const parts = await shown(gil);
    const fresh = await shown(ground.attacker('Gil'));
    for (const proof of [
      { ...parts, nonce: anyKey() },
      { ...(await shown(gil)), challenge: fresh?.challenge },
      { ...(await shown(gil)), mac: anyKey() },
    ])
      expect(await says(proof)).toEqual(WRONG);

    // At another meeting, of which they have no key.
    const { fingerprint, key } = gil;
    const moved = { proof: await shown(gil), fingerprint, key };
    expect(await eavesdropper().knocks(elsewhere.meeting, moved)).toEqual(WRONG);
    // Two at once: it counts for one of them.
    const raced = await shown(gil);
    const statuses = (await Promise.all([says(raced), says(raced), says(raced)])).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 401, 401]);
    // Kept for later.
    const [early, late] = [await shown(gil), await shown(gil)];
    await site.skip(50_000);
    expect((await says(early)).status).toBe(200);
    await site.skip(11_000);
    expect(await says(late)).toEqual(WRONG);
  });
});

attack('A-26', 'somebody tries meetings and codes', async (ground) => {
  const { meeting } = ground.here;
  const { site } = ground;
  const other = await anotherMeeting(ground);
  const over = await anotherMeeting(ground);
  await over.oscar.asks('meeting:end');
  // 128 bits, and 57 for what leads no farther than to a lobby: random, and not one after another.
  for (const id of site.invitations.keys()) expect(id).toMatch(/^[\w-]{22}$/);
  for (const { code } of [other.after, other.before, over.after]) expect(code).toMatch(/^(?:[2-9B-Z]{4}-?){3}$/);
  const key = Buffer.from(meeting, 'base64url');
  const sequential = Array.from({ length: 256 }, (_, index) => {
    key[15] = index;
    return key.toString('base64url');
  }).filter((id) => id !== meeting);

  const blind = { by: anyKey() };
  const noProof = { proof: null };
  await ground.untouched(async () => {
    // One answer for what never was, for what is over and what was reset, whichever way it is asked.
    const same: [what: string, ask: (eve: Attacker) => Promise<unknown>][] = [
      ['a door that never was', (eve) => eve.looks(anyId(), blind)],
      ['a door that is over', (eve) => eve.looks(over.meeting, blind)],
      ['the next door', (eve) => eve.looks(sequential[0] ?? '', blind)],
      ['no id at all', (eve) => eve.looks('1', blind)],
      ['joining what never was', (eve) => eve.knocks(anyId(), noProof)],
      ['joining what is over', (eve) => eve.knocks(over.meeting, noProof)],
      ['a code that never was', (eve) => eve.post('/api/codes', { code: 'BBBB-BBBB-BBBB' })],
      ['a code of what is over', (eve) => eve.post('/api/codes', { code: over.after.code })],
      ['a code that was reset', (eve) => eve.post('/api/codes', { code: other.before.code })],
      ['a place to come back to', (eve) => eve.asksBack(anyId(), { at: site.now(), token: anyKey() })],
    ];
    for (const [what, ask] of same) {
      const eve = ground.attacker('Eve');
      const { ticket: _, ...answer } = (await ask(eve)) as { ticket?: string; status: number; body: object };
      expect([what, answer, eve.cookie]).toEqual([what, NOWHERE, '']);
    }

    // Ten misses of an address, sixty of its network, and right and wrong are alike.
    const tried = sequential.values();
    const missed = async (from: string) => {
      const eve = ground.attacker('Eve', from);
      let misses = 0;
      for (const id of tried) {
        const answer = await eve.looks(id, blind);
        if (answer.status === 429) return { misses, eve };
        expect(answer).toEqual(NOWHERE);
        misses += 1;
      }
      throw new Error('nobody stopped them');
    };
    for (let machine = 1; machine <= 6; machine++) {
      const { misses, eve } = await missed(`198.51.100.${machine}`);
      expect(misses).toBe(10);
      expect(await eve.looks(meeting, blind)).toEqual(TOO_FAST);
      expect(await eve.post('/api/codes', { code: other.after.code })).toEqual(TOO_FAST);
    }
    expect((await missed('198.51.100.7')).misses).toBe(0);
    // Links that sign in.
    const eve = ground.attacker('Eve');
    const answers = [];
    for (let times = 0; times < 11; times++) answers.push(await eve.post('/api/sign-in', { secret: anyKey() }));
    expect(answers.slice(0, 10)).toEqual(
      answers.slice(0, 10).map(() => ({ status: 401, body: { ok: false, code: 'token-invalid' } })),
    );
    expect(answers[10]).toEqual(TOO_FAST);
  });
  // Elsewhere nobody notices, and whoever is signed in is counted for themselves, also where they sit.
  expect((await ground.attacker('Gil').looks(meeting)).body).toMatchObject({ data: { invited: true } });
  const carl = await ground.insider('Carl');
  carl.from = '198.51.100.7';
  expect((await carl.looks(meeting)).body).toMatchObject({ data: { entrance: 'straight-in' } });
});
