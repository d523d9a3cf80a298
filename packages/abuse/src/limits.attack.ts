import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import type { Ground } from './ground/ground.ts';

/** From where a flood comes, and what the limits leave of it (signaling, limits/table.ts). */
interface Flood {
  readonly from: (index: number) => string;
  /** Another address of the same subnet. */
  readonly besides: string;
  readonly joins: { readonly asked: number; readonly most: number };
  /** Lines. All floods together open no more than the node may in one second, or they would meet; null: none. */
  readonly connects: { readonly asked: number; readonly most: number } | null;
}

const FLOODS: Readonly<Record<string, Flood>> = {
  'one address': {
    from: () => '10.201.1.1',
    besides: '10.201.1.2',
    joins: { asked: 400, most: 120 },
    connects: { asked: 70, most: 60 },
  },
  'a /24': {
    from: (index) => `10.202.1.${(index % 200) + 1}`,
    besides: '10.202.1.250',
    joins: { asked: 800, most: 240 },
    connects: { asked: 405, most: 400 },
  },
  'a /56': {
    from: (index) => `2001:db8:77:1${(index % 200).toString(16).padStart(2, '0')}::7`,
    besides: '2001:db8:77:1ff::7',
    joins: { asked: 800, most: 240 },
    connects: null,
  },
};

/** So many at a time, as one machine can. */
const AT_ONCE = 100;

async function floods<T>(times: number, act: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let index = 0; index < times; index += AT_ONCE)
    done.push(
      ...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, times - index) }, (_, one) => act(index + one)))),
    );
  return done;
}

/** Asks to join with nothing to show, in a single request. */
function knocks(eve: Attacker, meeting: string) {
  const { name, fingerprint, key } = eve;
  return eve.post(`/api/meetings/${meeting}/join`, { name, fingerprint, key, proof: null });
}

/** What people do meanwhile who have nothing to do with it, again and again, until the flood is over. */
async function othersJoin(ground: Ground, isOver: () => boolean): Promise<number> {
  const { meeting, organizer } = ground.here;
  let times = 0;
  do {
    const gil = await ground.waiting('Gil');
    await organizer.asks('lobby:deny', { participant: gil.participant });
    const carl = await ground.insider('Carl');
    await carl.joins(meeting);
    expect(carl.latest('self:inside')).toBeDefined();
    await carl.asks('meeting:leave');
    expect((await fetch(`${gil.place.address}/healthz`)).status).toBe(200);
    times += 1;
  } while (!isOver());
  return times;
}

async function meanwhile(ground: Ground, flood: Promise<unknown>): Promise<void> {
  let over = false;
  const ended = flood.finally(() => {
    over = true;
  });
  expect(await othersJoin(ground, () => over)).toBeGreaterThan(0);
  await ended;
}

for (const [where, { from, besides, joins, connects }] of Object.entries(FLOODS))
  attack('A-38', `a flood from ${where} is stopped there; from a partner: there are none yet`, async (ground) => {
    const { meeting } = ground.here;
    const crowd: Attacker[] = [];
    const one = (index: number) => {
      const eve = ground.attacker('Eve', from(index));
      crowd.push(eve);
      return eve;
    };
    const knocking = floods(joins.asked, (index) => knocks(one(index), meeting));
    await meanwhile(ground, knocking);
    const knocked = await knocking;
    const refused = knocked.filter(({ status }) => status !== 200);
    for (const answer of refused)
      expect(answer).toEqual({
        status: 429,
        body: { ok: false, code: 'rate-limited', retryAfterMs: expect.any(Number) as number },
      });
    expect(knocked.length - refused.length).toBeGreaterThan(joins.most / 2);
    expect(knocked.length - refused.length).toBeLessThanOrEqual(joins.most);

    const { asked, most } = connects ?? { asked: 0, most: 0 };
    const opening = floods(asked, (index) => one(index).connect({ meeting, token: 'x'.repeat(20) }));
    await meanwhile(ground, opening);
    const opened = await opening;
    expect(opened.filter((answer) => answer === 'token-invalid').length).toBeLessThanOrEqual(most);
    // A line that is refused before it is open, because there are so many already, says nothing that could be read.
    for (const answer of opened) expect(['token-invalid', 'rate-limited', 'websocket error']).toContain(answer);

    // Now too people come in, guests from elsewhere, and whoever is signed in from next door.
    await ground.waiting('Gus');
    const nora = await ground.insider('Nora');
    nora.from = besides;
    expect((await nora.knocks(meeting)).status).toBe(200);
    // Nobody has come of it.
    expect(crowd.map(({ participant }) => participant).filter((id) => id !== '')).toEqual([]);
    expect(await ground.happened()).not.toContain('removed');
  });
