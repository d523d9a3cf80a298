import { databaseStores, memoryStores } from '@foyer/signaling';
import { DATABASES, type Person, startStack } from '@foyer/signaling/testing';
import { type Bench, percentile } from './bench.ts';

const [ROUNDS, QUICK_ROUNDS] = [40, 15];
const WARM_UP = 5;

type OpenStores = NonNullable<NonNullable<Parameters<typeof startStack>[0]>['stores']>;

interface Kind {
  readonly stores: OpenStores;
  readonly close: () => Promise<void>;
}

const inMemory = async (): Promise<Kind> => ({ stores: memoryStores, close: async () => {} });
const inDatabase = (open: (typeof DATABASES)[keyof typeof DATABASES]) => async (): Promise<Kind> => {
  const { db, close } = await open();
  return { stores: (clock) => databaseStores(db, clock), close };
};

/**
 * What keeping costs: how long an admission takes over a real socket, from asking to the answer, which comes when it is
 * kept and everybody has been told. Without memory, with the embedded database, with a PostgreSQL server; one server
 * each, no media.
 */
export const memory: Bench = async (say, { quick }) => {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const kinds: [string, () => Promise<Kind>][] = [
    ['memory', inMemory],
    ...Object.entries(DATABASES).map(([name, open]): [string, () => Promise<Kind>] => [name, inDatabase(open)]),
  ];
  const metrics = [];
  for (const [name, open] of kinds) {
    const { stores, close } = await open();
    const admissions = await admit(stores, rounds);
    await close();
    say(`${name}: ${admissions.map((us) => (us / 1000).toFixed(1)).join(' ')} ms`);
    for (const [share, what] of [
      [0.5, 'p50'],
      [0.95, 'p95'],
    ] as const)
      metrics.push({
        name: `admission, ${name}, ${what}`,
        value: percentile(admissions, share),
        unit: 'us',
        goal: null,
        ok: true,
      });
  }
  return { settings: { rounds, fsync: 'off' }, metrics };
};

/** In us. One guest is admitted and put back, again and again. */
async function admit(stores: OpenStores, rounds: number): Promise<number[]> {
  await using stack = await startStack({ stores });
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil: Person = await stack.person('Gil').joins(meeting);
  const about = { participant: gil.participant };
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const from = performance.now();
    const answer = await olga.asks('lobby:admit', about);
    times.push((performance.now() - from) * 1000);
    if (!answer.ok) throw new Error(`admitting was answered ${answer.code}`);
    await olga.asks('lobby:put-back', about);
  }
  return times.slice(WARM_UP);
}
