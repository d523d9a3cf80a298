import { Stack } from '@foyer/testkit';
import type { Bench, Chart, Metric } from './bench.ts';
import { type Bot, comesIn } from './media/bots.ts';
import { rssOf } from './media/cpu.ts';
import { talking } from './media/hall.ts';
import { Gathering, leaves, settleIn } from './signaling/gathering.ts';
import { limitsForCrowd } from './signaling/machine.ts';
import { slope } from './signaling/statistics.ts';

const FULL = { people: 100, forMs: 20 * 60_000, everyMs: 15_000 };
const QUICK = { people: 30, forMs: 90_000, everyMs: 5_000 };
const TALKERS = 2;
/** Somebody leaves, and somebody else comes, so often, in ms. */
const CHURN_MS = 2_000;
/** Until then caches fill, and code is compiled. */
const WARM_SHARE = 0.25;

/** What was seen at one look. */
interface Look {
  readonly atMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
  /** How late the signaling process was, and the media node, since the look before, at 99 of 100 looks; in ms. */
  readonly signalingLate: number;
  readonly nodeLate: number;
}

/**
 * A long meeting in which people come and go: whether it holds more and more memory, how late its processes get, and whether
 * anything goes wrong.
 */
export const soak: Bench = async (say, { quick }) => {
  const { people, forMs, everyMs } = quick ? QUICK : FULL;
  const errors: string[] = [];
  const foyer = await Stack.start({
    pages: false,
    limits: limitsForCrowd(),
    onLogged: (line) => {
      if (/"level":[56]0/.test(line)) errors.push(line);
    },
  });
  try {
    const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
    await gathering.host.asks('options:change', { change: { capacity: 1_000 } });
    const talkers: Bot[] = [];
    for (let one = 0; one < TALKERS; one++) talkers.push(await comesIn(gathering, 'talks'));
    const others: Bot[] = [];
    while (others.length < people - TALKERS) others.push(await comesIn(gathering, 'listens'));
    say(`${people} people are in`);

    const hush = talking(talkers.map(({ peer }) => peer));
    const [pid = 0] = foyer.processes;
    const looks: Look[] = [];
    const from = performance.now();
    let churned = 0;
    await foyer.lateness();
    while (performance.now() - from < forMs) {
      const until = performance.now() + everyMs;
      while (performance.now() < until) {
        const bot = others.shift();
        if (bot) await goes(bot);
        others.push(await comesIn(gathering, 'listens'));
        churned++;
        await new Promise((resolve) => setTimeout(resolve, CHURN_MS));
      }
      // Nobody else forgets what they were told: they would hold more and more themselves.
      for (const { person } of [...talkers, ...others, { person: gathering.host }]) person.news.length = 0;
      const { heapBytes } = await foyer.usage({ collect: true });
      const [late, { late: node }] = [await foyer.lateness(), await foyer.node()];
      const look = {
        ...{ atMs: performance.now() - from, rssMb: rssOf(pid), heapMb: heapBytes / 1e6 },
        ...{ signalingLate: late.p99, nodeLate: node.p99 },
      };
      looks.push(look);
      say(`${(look.atMs / 60_000).toFixed(1)} min: ${look.rssMb.toFixed(0)} MB, heap ${look.heapMb.toFixed(1)} MB`);
    }
    hush();
    for (const bot of [...talkers, ...others]) await goes(bot);
    return {
      settings: {
        ...{ people, forMs, churnMs: CHURN_MS, churned, lookEveryMs: everyMs, talkers: TALKERS },
        media:
          'real ICE, DTLS and SRTP (AEAD_AES_256_GCM); 20 ms packets of sound; cameras are published, and send nothing',
        database: 'PGlite, in the signaling process',
        slopes: `of the last ${(1 - WARM_SHARE) * 100} %, by least squares`,
      },
      metrics: figures(looks, errors),
      charts: [chart(looks)],
    };
  } finally {
    await foyer.close();
  }
};

async function goes({ peer, person }: Bot): Promise<void> {
  peer[Symbol.dispose]();
  await leaves(person);
}

function figures(looks: readonly Look[], errors: readonly string[]): Metric[] {
  const warm = looks.slice(Math.floor(looks.length * WARM_SHARE));
  const perHour = (what: 'rssMb' | 'heapMb') =>
    slope(warm.map((look) => ({ x: look.atMs / 3_600_000, y: look[what] })));
  const most = (what: 'signalingLate' | 'nodeLate') => Math.max(...warm.map((look) => look[what]));
  const told = (name: string, value: number, unit: string): Metric => ({
    ...{ name, value: Math.round(value * 10) / 10, unit },
    ...{ goal: null, ok: true },
  });
  return [
    told('memory of all processes, at the end', looks.at(-1)?.rssMb ?? 0, 'MB'),
    told('it grows, each hour, by', perHour('rssMb'), 'MB'),
    told('heap of the signaling process grows, each hour, by', perHour('heapMb'), 'MB'),
    told('signaling process late, p99 of the worst look', most('signalingLate'), 'ms'),
    told('media node late, p99 of the worst minute', most('nodeLate'), 'ms'),
    { name: 'errors in the log', value: errors.length, unit: '', goal: 0, ok: errors.length === 0 },
  ];
}

function chart(looks: readonly Look[]): Chart {
  const points = (what: 'rssMb' | 'heapMb') => looks.map((look) => [look.atMs / 60_000, look[what]] as const);
  return {
    ...{ name: 'soak', title: 'Memory while people come and go' },
    x: { label: 'minutes', logarithmic: false },
    y: { label: 'MB', logarithmic: false },
    lines: [
      { name: 'all processes', points: points('rssMb') },
      { name: 'heap of the signaling process', points: points('heapMb') },
    ],
  };
}
