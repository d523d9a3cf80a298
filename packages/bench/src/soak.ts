import { Stack } from '@foyer/testkit';
import type { Bench, Chart, Metric } from './bench.ts';
import { inTurns } from './growth/crowd.ts';
import { BOTS, type Bot, comesIn } from './media/bots.ts';
import { rssOf } from './media/cpu.ts';
import { newStudio } from './media/presence.ts';
import { described, keptRecording } from './media/recording/kept.ts';
import { Gathering, leaves, settleIn } from './signaling/gathering.ts';
import { limitsForCrowd } from './signaling/machine.ts';
import { slope } from './signaling/statistics.ts';

const FULL = { people: 100, forMs: 20 * 60_000, everyMs: 15_000 };
const QUICK = { people: 20, forMs: 40_000, everyMs: 5_000 };
const TALKERS = 2;
/** Somebody leaves, and somebody else comes, so often, in ms. */
const CHURN_MS = 2_000;
/** Until then caches fill, and code is compiled. */
const WARM_SHARE = 0.25;

/** So many of those who stay count what comes to them. */
const EARS = 5;

/** What was seen at one look. */
interface Look {
  readonly atMs: number;
  /** What came to each since the look before, in kbit/s of RTP. */
  readonly soundKbps: number;
  readonly pictureKbps: number;
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
  const recording = await keptRecording(say);
  using studio = await newStudio(recording);
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
    const staying: Bot[] = [];
    while (staying.length < TALKERS + EARS)
      staying.push(await comesIn(gathering, { studio, counts: staying.length >= TALKERS }));
    const others: Bot[] = [];
    while (others.length < people - staying.length) others.push(await comesIn(gathering, { studio }));
    say(`${people} people are in`);

    const hush = inTurns(staying.slice(0, TALKERS).map(({ presence }) => presence.sender));
    const ears = staying.flatMap(({ ear }) => (ear ? [ear] : []));
    const bytesOf = (what: 'sound' | 'picture') => ears.reduce((sum, ear) => sum + ear[what].bytes, 0);
    let came = { at: performance.now(), sound: bytesOf('sound'), picture: bytesOf('picture') };
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
        others.push(await comesIn(gathering, { studio }));
        churned++;
        await new Promise((resolve) => setTimeout(resolve, CHURN_MS));
      }
      // Nobody else forgets what they were told: they would hold more and more themselves.
      for (const { person } of [...staying, ...others, { person: gathering.host }]) person.news.length = 0;
      const { heapBytes } = await foyer.usage({ collect: true });
      const [late, { late: node }] = [await foyer.lateness(), await foyer.node()];
      const before = came;
      came = { at: performance.now(), sound: bytesOf('sound'), picture: bytesOf('picture') };
      const kbps = (what: 'sound' | 'picture') =>
        ((came[what] - before[what]) * 8) / ears.length / (came.at - before.at);
      const look = {
        ...{ soundKbps: kbps('sound'), pictureKbps: kbps('picture') },
        ...{ atMs: performance.now() - from, rssMb: rssOf(pid), heapMb: heapBytes / 1e6 },
        ...{ signalingLate: late.p99, nodeLate: node.p99 },
      };
      looks.push(look);
      const [sound, picture] = [look.soundKbps.toFixed(0), look.pictureKbps.toFixed(0)];
      say(
        `${(look.atMs / 60_000).toFixed(1)} min: ${look.rssMb.toFixed(0)} MB, heap ${look.heapMb.toFixed(1)} MB, ` +
          `sound ${sound} and picture ${picture} kbit/s each`,
      );
    }
    hush();
    for (const bot of [...staying, ...others]) await goes(bot);
    return {
      settings: {
        ...{ people, forMs, churnMs: CHURN_MS, churned, lookEveryMs: everyMs },
        talkers: `${TALKERS}, in turns of 5 s`,
        view: 'Speaker only, 480 pixels wide: the middle copy of a camera',
        media: described(recording),
        bots: BOTS,
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

async function goes({ presence, person }: Bot): Promise<void> {
  presence[Symbol.dispose]();
  await leaves(person);
}

function figures(looks: readonly Look[], errors: readonly string[]): Metric[] {
  const warm = looks.slice(Math.floor(looks.length * WARM_SHARE));
  const perHour = (what: 'rssMb' | 'heapMb') =>
    slope(warm.map((look) => ({ x: look.atMs / 3_600_000, y: look[what] })));
  const most = (what: 'signalingLate' | 'nodeLate') => Math.max(...warm.map((look) => look[what]));
  const least = (what: 'soundKbps' | 'pictureKbps') => Math.min(...warm.map((look) => look[what]));
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
    told('sound that comes to each, at the least look', least('soundKbps'), 'kbit/s'),
    told('picture that comes to each, at the least look', least('pictureKbps'), 'kbit/s'),
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
