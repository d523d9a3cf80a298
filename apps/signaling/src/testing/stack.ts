import { type Log, linePair, silent } from '@foyer/server-kit';
import { FakeClock, freePort } from '@foyer/server-kit/testing';
import { serveSfu } from '@foyer/sfu';
import { fakeEngine } from '@foyer/sfu/testing';
import { startSignaling } from '../build.ts';
import { newAccount, Sessions } from '../sessions/sessions.ts';
import { Person } from './person.ts';

/** Signaling for real, on a port of its own, with a media node that has no media and a clock that stands still. */
export async function startStack() {
  const clock = new FakeClock();
  const engine = fakeEngine();
  const [near, far, hangUp] = linePair();
  serveSfu(far, { engine, log: silent, clock });
  const crashes: unknown[] = [];
  const logged: unknown[][] = [];
  const log: Log = {
    ...silent,
    info: (...line: unknown[]) => void logged.push(line),
    error: (...line: unknown[]) => void crashes.push(line),
  };
  const sessions = new Sessions(clock);
  const port = await freePort();
  const publicUrl = new URL(`http://localhost:${port}`);
  const signaling = await startSignaling({
    listen: { host: '127.0.0.1', port },
    publicUrl,
    pages: null,
    tls: null,
    behindProxy: false,
    sfu: near,
    sessions,
    clock,
    log,
  });
  const people: Person[] = [];
  const address = `http://127.0.0.1:${port}`;

  return {
    clock,
    engine,
    signaling,
    address,
    publicUrl,
    /** What was logged as a bug. Empty at the end of every good test. */
    crashes,
    /** What was logged as a fact. */
    logged,
    hangUpMedia: hangUp,

    person(name: string): Person {
      const person = new Person(name, { address, origin: publicUrl.origin });
      people.push(person);
      return person;
    },
    /** Somebody with an account, who is signed in. */
    colleague(name: string): Person {
      const person = this.person(name);
      person.takes(`foyer=${sessions.start(newAccount(name))}`);
      return person;
    },
    /** Olga opens the one-time link and a meeting. */
    async organizer(): Promise<{ olga: Person; meeting: string }> {
      const olga = this.person('Olga');
      const secret = new URL(signaling.firstRunLink).hash.slice(1);
      await olga.post('/api/first-run', { secret, name: 'Olga' });
      const { body } = await olga.post('/api/meetings', {});
      return { olga, meeting: (body as { data: { meeting: string } }).data.meeting };
    },
    async census() {
      const counted = await signaling.node.call('node:census', {});
      return counted.ok ? counted.data.rooms : [];
    },
    async [Symbol.asyncDispose]() {
      for (const person of people) person.disconnect();
      await signaling.close();
      hangUp();
    },
  };
}

export type Stack = Awaited<ReturnType<typeof startStack>>;
