import { Stack } from '@foyer/testkit';
import { type Bench, type Metric, percentile } from './bench.ts';
import { Crowd } from './signaling/crowd.ts';
import { settleIn } from './signaling/gathering.ts';
import { limitsForCrowd, openFilesFor } from './signaling/machine.ts';
import { Meter } from './signaling/meter.ts';
import { COSTS, type Cost, measure, type Stage, WORK } from './signaling/stage.ts';
import { growth, median, spread } from './signaling/statistics.ts';
import { type Times, timeProofs } from './signaling/timing.ts';

const FULL = { sizes: [10, 100, 1_000, 5_000], blocks: 5, idleMs: 12_000, rounds: 300 };
const QUICK = { sizes: [10, 100, 1_000], blocks: 3, idleMs: 6_000, rounds: 100 };

/** Whatever grows faster than the number of sockets ends somewhere. */
const GROWTH_GOAL = 1.1;
/** In ms: nobody notices. */
const ADMISSION_GOAL = 50;
/** In KiB of heap: 5000 of them are a quarter of a gigabyte. */
const MEMORY_GOAL = 50;
/** In percent of the spread: what is less takes more tries to see than anybody has. */
const DIFFERENCE_GOAL = 50;

/**
 * What serving people costs, from ten sockets to five thousand: the whole of Foyer without its pages, one process of
 * people who are just there, and this one, in which those live whose waiting is measured. Costs are the CPU time of the
 * signaling process, embedded database included, whatever else the machine is busy with.
 */
export const signaling: Bench = async (say, { quick }) => {
  const { sizes, blocks, idleMs, rounds } = quick ? QUICK : FULL;
  const openFiles = openFilesFor(Math.max(...sizes));
  const foyer = await Stack.start({ pages: false, limits: limitsForCrowd() });
  const home = await settleIn(foyer.url, foyer.firstRunLink);
  const crowd = new Crowd(home);
  try {
    const parts = { home, crowd, meter: new Meter(foyer), blocks, idleMs };
    say('warming up');
    await measure(Math.min(...sizes), { ...parts, idleMs: 0 });
    const { proofs, codes } = await timeProofs(home, rounds);
    say('proofs and codes are timed');
    const stages: Stage[] = [];
    for (const size of sizes) {
      stages.push(await measure(size, parts));
      say(`${size} sockets: ${stages.at(-1)?.joinsPerSecond.toFixed(0)} joins per second`);
    }
    return {
      settings: {
        sockets: sizes.join(', '),
        meetings: '10 people each: 5 inside, 5 waiting',
        database: 'PGlite, embedded in the signaling process; fsync as it comes',
        mediaNode: 'real, without media',
        limits: 'looked at, with numbers out of reach',
        blocks,
        joinsPerBlock: `${WORK.joins}, ${WORK.atOnce} at once`,
        admissionsPerBlock: WORK.admissions,
        eventsPerBlock: WORK.events,
        timingRounds: rounds,
        openFiles,
      },
      metrics: [
        ...stages.flatMap((stage) => figures(stage, stages[0])),
        ...(Object.keys(COSTS) as Cost[]).map((what) => growthOf(what, stages)),
        ...timing('proof', proofs),
        ...timing('code', codes),
      ],
    };
  } finally {
    await crowd.leave();
    await foyer.close();
  }
};

function figures(stage: Stage, first = stage): Metric[] {
  const { sockets, costs, admissions } = stage;
  const metric = (name: string, value: number, unit: string): Metric =>
    told(`${sockets} sockets: ${name}`, { value, unit });
  const more = sockets - first.sockets;
  const perSocket = (of: (stage: Stage) => number) => (of(stage) - of(first)) / more;
  const kib = (bytes: number) => Math.round(bytes / 102.4) / 10;
  const p95 = percentile(admissions, 0.95) / 1_000;
  return [
    metric('joins', stage.joinsPerSecond, '1/s'),
    metric('signaling’s share of a core while joining', stage.busyJoining, '%'),
    metric('admission until the guest knows, p50', percentile(admissions, 0.5) / 1_000, 'ms'),
    held(`${sockets} sockets: admission until the guest knows, p95`, { value: p95, unit: 'ms', goal: ADMISSION_GOAL }),
    ...(Object.keys(COSTS) as Cost[]).map((what) => metric(`CPU for ${COSTS[what]}`, costs[what], 'us')),
    ...(more === 0
      ? []
      : [
          metric(
            'CPU for an idle participant',
            perSocket(({ idle }) => idle),
            'us/s',
          ),
          held(`${sockets} sockets: heap for an idle participant`, {
            value: kib(perSocket(({ memory }) => memory.heap)),
            unit: 'KiB',
            goal: MEMORY_GOAL,
          }),
          metric('RSS for an idle participant', kib(perSocket(({ memory }) => memory.rss)), 'KiB'),
        ]),
  ];
}

/** How what it costs when everybody does it once grows with how many they are. */
function growthOf(what: Cost, stages: readonly Stage[]): Metric {
  const points = stages.map(({ sockets, costs }) => ({ size: sockets, cost: sockets * costs[what] }));
  return held(`growth exponent of ${COSTS[what]}, by everybody`, {
    value: growth(points),
    unit: '',
    goal: GROWTH_GOAL,
  });
}

/** What a stranger with a watch could tell: all that is refused is to take as long as what is `wrong`. */
function timing(what: string, times: Times): Metric[] {
  const samples = Object.entries(times);
  const [reference] = samples.filter(([name]) => name !== 'right');
  if (!reference) throw new Error(`no ${what} was refused`);
  const [likeWhat, like] = reference;
  return samples.flatMap(([name, own]) => {
    const difference = (Math.abs(median(own) - median(like)) / spread(like)) * 100;
    const title = `${what} ${name}, against ${likeWhat}: difference, of the spread`;
    const figure = { value: difference, unit: '%' };
    return [
      told(`${what} ${name}: time to the answer, median`, { value: median(own), unit: 'us' }),
      ...(name === likeWhat ? [told(`${what} ${name}: spread`, { value: spread(own), unit: 'us' })] : []),
      // Whoever is let through knows that anyway.
      ...(name === likeWhat
        ? []
        : [name === 'right' ? told(title, figure) : held(title, { ...figure, goal: DIFFERENCE_GOAL })]),
    ];
  });
}

interface Figure {
  readonly value: number;
  readonly unit: string;
}

function held(name: string, { value, unit, goal }: Figure & { readonly goal: number }): Metric {
  return { ...told(name, { value, unit }), goal, ok: value <= goal };
}

function told(name: string, { value, unit }: Figure): Metric {
  // Three figures are as many as there is truth in.
  return { name, value: Number(value.toPrecision(3)), unit, goal: null, ok: true };
}
