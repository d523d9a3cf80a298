import { Stack } from '@foyer/testkit';
import type { Bench } from './bench.ts';
import { inTurns } from './growth/crowd.ts';
import { BOTS, type Bot, comesIn } from './media/bots.ts';
import { rssOf } from './media/cpu.ts';
import type { Ear } from './media/ear.ts';
import { newStudio } from './media/presence.ts';
import { described, keptRecording } from './media/recording/kept.ts';
import { Gathering, leaves, settleIn } from './signaling/gathering.ts';
import { limitsForCrowd } from './signaling/machine.ts';
import { chartOf, figuresOf, type Look, WARM_SHARE } from './soak/look.ts';

const FULL = { people: 100, forMs: 20 * 60_000, everyMs: 15_000 };
const QUICK = { people: 20, forMs: 40_000, everyMs: 5_000 };
const TALKERS = 2;
/** So many of those who stay count what comes to them. */
const EARS = 5;
/** Somebody leaves, and somebody else comes, so often, in ms. */
const CHURN_MS = 2_000;

/**
 * A long meeting in which people come and go, and two of them talk: whether it holds more and more memory, how late its
 * processes get, whether sound and pictures keep coming, and whether anything goes wrong.
 */
export const soak: Bench = async (say, { quick }) => {
  const { people, forMs, everyMs } = quick ? QUICK : FULL;
  const recording = await keptRecording(say);
  using studio = await newStudio(recording);
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
    const staying: Bot[] = [];
    while (staying.length < TALKERS + EARS)
      staying.push(await comesIn(gathering, { studio, counts: staying.length >= TALKERS }));
    const others: Bot[] = [];
    while (others.length < people - staying.length) others.push(await comesIn(gathering, { studio }));
    say(`${people} people are in`);

    const hush = inTurns(staying.slice(0, TALKERS).map(({ presence }) => presence.sender));
    const looks: Look[] = [];
    const from = performance.now();
    let churned = 0;
    const look = await looking(foyer, { from, ears: staying.flatMap(({ ear }) => (ear ? [ear] : [])) });
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
      const seen = await look();
      looks.push(seen);
      say(inWords(seen));
    }
    hush();
    for (const bot of [...staying, ...others]) await goes(bot);
    for (const error of errors) say(error);
    return {
      settings: {
        ...{ people, forMs, churnMs: CHURN_MS, churned, lookEveryMs: everyMs, talkers: `${TALKERS}, in turns of 5 s` },
        view: 'Speaker only, 480 pixels wide: the middle copy of a camera',
        media: described(recording),
        bots: BOTS,
        database: 'PGlite, in the signaling process',
        slopes: `of the last ${(1 - WARM_SHARE) * 100} %, by least squares`,
      },
      metrics: figuresOf(looks, errors),
      charts: [chartOf(looks)],
    };
  } finally {
    await foyer.close();
  }
};

/** Begins to look. @returns how to look */
async function looking(
  foyer: Stack,
  { from, ears }: { from: number; ears: readonly Ear[] },
): Promise<() => Promise<Look>> {
  const [pid = 0] = foyer.processes;
  const cameSoFar = () => ({
    at: performance.now(),
    sound: ears.reduce((sum, { sound }) => sum + sound.bytes, 0),
    picture: ears.reduce((sum, { picture }) => sum + picture.bytes, 0),
  });
  let before = cameSoFar();
  await foyer.lateness();
  return async () => {
    const came = cameSoFar();
    const [since, ms] = [before, came.at - before.at];
    before = came;
    const kbps = (what: 'sound' | 'picture') => ((came[what] - since[what]) * 8) / ears.length / ms;
    const { heapBytes } = await foyer.usage({ collect: true });
    const [late, { late: node }] = [await foyer.lateness(), await foyer.node()];
    return {
      ...{ atMs: performance.now() - from, rssMb: rssOf(pid), heapMb: heapBytes / 1e6 },
      ...{ signalingLate: late.p99, nodeLate: node.p99 },
      ...{ soundKbps: kbps('sound'), pictureKbps: kbps('picture') },
    };
  };
}

function inWords({ atMs, rssMb, heapMb, soundKbps, pictureKbps }: Look): string {
  return (
    `${(atMs / 60_000).toFixed(1)} min: ${rssMb.toFixed(0)} MB, heap ${heapMb.toFixed(1)} MB, ` +
    `sound ${soundKbps.toFixed(0)} and picture ${pictureKbps.toFixed(0)} kbit/s each`
  );
}

async function goes({ presence, person }: Bot): Promise<void> {
  presence[Symbol.dispose]();
  await leaves(person);
}
