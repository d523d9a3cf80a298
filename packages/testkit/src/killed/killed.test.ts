import { Chance, startPostgres } from '@foyer/server-kit/testing';
import { Person } from '@foyer/signaling/testing';
import { expect, test } from 'vitest';
import { Stack } from '../stack.ts';
import { Crowd } from './crowd.ts';
import { inspect } from './inspection.ts';

const ROUNDS = 4;
/** A kill comes at the moment of an acknowledgement: of the fifth at least, and of one of so many more at most. */
const [FIRST, MORE] = [5, 35];

test.each([
  ['PGlite', 1],
  ['PostgreSQL', 2],
])(
  '[ST-1] [ST-7] on %s whatever was acknowledged is there after the server was killed',
  async (name, seed) => {
    using postgres = name === 'PGlite' ? null : stoppable(await startPostgres());
    const stack = await Stack.start({
      pages: false,
      ...(postgres ? { databaseUrl: postgres.url('postgres').href } : {}),
    });
    try {
      const chance = new Chance(seed);
      const secret = new URL(stack.firstRunLink).hash.slice(1);
      const crowd = await Crowd.gather(stack.url, secret, chance);
      for (let round = 0; round < ROUNDS; round++) {
        const killed = new Promise<void>((resolve) => {
          crowd.once(crowd.acknowledged + FIRST + chance.whole(MORE), () => resolve(stack.kill()));
        });
        await crowd.bustle();
        await killed;
        await stack.startAgain();
        await inspect(crowd);
      }

      const eve = new Person('Eve', { address: stack.url, origin: stack.url });
      for (const token of crowd.guests.flatMap(({ spent }) => spent).slice(-5))
        expect(await eve.connect({ meeting: crowd.meeting, token })).toBe('token-replayed');
      expect((await crowd.olga.get('/api/session')).body).toMatchObject({ data: { account: { name: 'Olga' } } });
      expect((await eve.post('/api/first-run', { secret, name: 'Eve' })).body).toMatchObject({
        code: 'token-replayed',
      });
    } finally {
      await stack.close();
    }
  },
  180_000,
);

function stoppable<T extends { stop(): void }>(server: T): T & Disposable {
  return Object.assign(server, { [Symbol.dispose]: () => server.stop() });
}
