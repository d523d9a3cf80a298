import { randomBytes } from 'node:crypto';
import type { Answer } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';

const GUESSES = 10_000;
const AT_ONCE = 100;

interface Asked {
  readonly status: number;
  readonly body: Answer;
}

/** Asks for one thing after another, a hundred at a time; what was answered, by status and by how it reads. */
async function guesses(times: number, ask: (turn: number) => Promise<Asked>): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  for (let turn = 0; turn < times; turn += AT_ONCE)
    for (const { status, body } of await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => ask(turn + at)))) {
      // When to try again is another number every time.
      const { retryAfterMs: _, ...said } = body as Answer & { retryAfterMs?: number };
      const read = `${status} ${JSON.stringify(said)}`;
      answers.set(read, (answers.get(read) ?? 0) + 1);
    }
  return answers;
}

attack('A-26', 'somebody tries mail addresses, by the thousand', async (ground) => {
  const { site, here } = ground;
  const known = `known-${randomBytes(4).toString('hex')}@example.org`;
  const invitees = `/api/meetings/${here.meeting}/invitees`;
  const invited = { people: [{ mail: known, name: 'Known' }], group: null };
  expect((await here.organizer.post(invitees, invited)).status).toBe(200);
  // Every hundredth guess is right.
  const guess = (turn: number) => (turn % 100 === 0 ? known : `guess${turn}@example.org`);
  const finds = (who: Attacker) => (turn: number) => who.post('/api/directory', { text: guess(turn) });

  const [carl, dora] = [await ground.insider('Carl'), await ground.insider('Dora')];
  await ground.untouched(async () => {
    // Guests are told the same of every address, until they are told to wait, which is the same as well.
    const guest = await guesses(GUESSES, finds(ground.attacker('Eve')));
    expect(new Set(guest.keys())).toEqual(
      new Set([401, 429].map((status) => `${status} ${JSON.stringify({ ok: false, code: CODES[status] })}`)),
    );

    // A colleague has sixty answers a minute, whatever they ask.
    const found = await guesses(GUESSES, finds(carl));
    const answered = [...found].filter(([read]) => read.startsWith('200'));
    expect(answered.reduce((sum, [, times]) => sum + times, 0)).toBeLessThanOrEqual(120);
    expect([...found.keys()].every((read) => /^(200|429) /.test(read))).toBe(true);

    // Whoever does not organize a meeting learns nothing of who is invited, by asking or by inviting them once more.
    const nowhere = randomBytes(16).toString('base64url');
    const asks = [here.meeting, nowhere].flatMap((meeting) => [
      () => dora.get(`/api/meetings/${meeting}/invitees`),
      () => dora.post(`/api/meetings/${meeting}/invitees`, invited),
    ]);
    for (const ask of asks) expect(await ask()).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
  });

  // Of a personal link the id of whom it is for is not enough, however often one tries.
  const { body } = await here.organizer.get(invitees);
  const [who] = (body.data as { people: { id: string }[] }).people;
  const eve = ground.attacker('Eve');
  for (let turn = 0; turn < 5; turn++) {
    const by = `${who?.id}.${randomBytes(32).toString('base64url')}`;
    const proof = (await eve.invitation(here.meeting, { by }))?.proof;
    expect(await eve.knocks(here.meeting, { proof })).toEqual({
      status: 401,
      body: { ok: false, code: 'proof-invalid' },
    });
  }
  expect((await eve.knocks(here.meeting, { proof: (await eve.invitation(here.meeting))?.proof })).status).toBe(429);
  // Those who organize it, and whoever was invited elsewhere, do not notice.
  expect((await here.organizer.get(invitees)).status).toBe(200);
  expect((await ground.attacker('Gil', site.address()).knocks(here.meeting)).status).toBe(200);
});

const CODES: Readonly<Record<number, string>> = { 401: 'auth-required', 429: 'rate-limited' };
