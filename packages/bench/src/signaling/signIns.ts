import { Person } from '@foyer/signaling/testing';
import type { Lateness, Stack } from '@foyer/testkit';
import { Gathering, type Home } from './gathering.ts';

const PASSWORD = 'correct horse battery';

/** What somebody in a meeting notices of it, with nobody signing in and with many. Answers took so long, in us. */
export interface SignIns {
  readonly quiet: Noticed;
  readonly busy: Noticed;
  readonly perSecond: number;
  /** Of all threads of the signaling process, in us for each. */
  readonly cpuUs: number;
}

export interface Noticed {
  readonly answers: readonly number[];
  /** One for each block. */
  readonly lateness: readonly Lateness[];
}

export interface SignInParts {
  readonly foyer: Stack;
  readonly home: Home;
  /** How often each of the two is looked at, in turn. */
  readonly blocks: number;
  /** How long, each time, in ms. */
  readonly blockMs: number;
  /** How many sign in at the same time. */
  readonly atOnce: number;
}

/**
 * Somebody in a meeting asks for something again and again, and notes how long it takes. In every other block people sign in
 * by password as fast as they are answered, half of them with a wrong one, which is the same work.
 */
export async function watchSignIns({ foyer, home, blocks, blockMs, atOnce }: SignInParts): Promise<SignIns> {
  const mail = 'ann@example.org';
  await givePassword(foyer, { home, mail });
  const { host } = await Gathering.open(home);
  const [quiet, busy] = [noticed(), noticed()];
  let [signIns, cpuUs, ms] = [0, 0, 0];

  for (let block = -1; block < blocks; block++)
    for (const sought of [quiet, busy]) {
      const until = performance.now() + blockMs;
      const answers: number[] = [];
      await foyer.lateness();
      const [before, from] = [await foyer.usage(), performance.now()];
      const asking = askUntil(host, { until, answers });
      const hands = sought === busy ? Array.from({ length: atOnce }, () => signInUntil(home, { mail, until })) : [];
      const counts = await Promise.all(hands);
      const took = performance.now() - from;
      await asking;
      const after = await foyer.usage();
      // The first of each warms up.
      if (block < 0) continue;
      sought.answers.push(...answers);
      sought.lateness.push(await foyer.lateness());
      if (sought === quiet) continue;
      signIns += counts.reduce((sum, count) => sum + count, 0);
      cpuUs += after.cpuUs - before.cpuUs;
      ms += took;
    }
  host.disconnect();
  return { quiet, busy, perSecond: (signIns / ms) * 1_000, cpuUs: cpuUs / signIns };
}

function noticed(): { readonly answers: number[]; readonly lateness: Lateness[] } {
  return { answers: [], lateness: [] };
}

async function givePassword(foyer: Stack, { home: { url }, mail }: { home: Home; mail: string }): Promise<void> {
  const { out: link } = await foyer.operates('user', 'add', mail, 'Ann');
  const ann = new Person('Ann', { address: url, origin: url });
  await ann.post('/api/sign-in', { secret: new URL(link.trim()).hash.slice(1) });
  const { status } = await ann.post('/api/account/password', { password: PASSWORD });
  if (status !== 200) throw new Error(`a password was answered ${status}`);
}

async function askUntil(host: Person, { until, answers }: { until: number; answers: number[] }): Promise<void> {
  while (performance.now() < until) {
    const from = performance.now();
    const { ok, code } = await host.asks('roster:read');
    if (!ok) throw new Error(`reading the roster was answered ${code}`);
    answers.push((performance.now() - from) * 1_000);
    host.news.length = 0;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** People in meetings do not speak without a pause either. */
const ASK_EVERY_MS = 4;

async function signInUntil({ url }: Home, { mail, until }: { mail: string; until: number }): Promise<number> {
  const ann = new Person('Ann', { address: url, origin: url });
  let count = 0;
  for (; performance.now() < until; count++) {
    const right = count % 2 === 0;
    const { status } = await ann.post('/api/sign-in/password', {
      mail,
      password: right ? PASSWORD : `not ${PASSWORD}`,
    });
    if (status !== (right ? 200 : 401)) throw new Error(`signing in was answered ${status}`);
  }
  return count;
}
