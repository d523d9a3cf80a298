import type { Lateness } from '@foyer/testkit';
import { type Metric, percentile } from '../bench.ts';
import type { Noticed, SignIns } from './signIns.ts';
import { COSTS, type Cost, type Stage } from './stage.ts';
import { growth, median, spread } from './statistics.ts';
import type { Times } from './timing.ts';

/** Whatever grows faster than the number of sockets ends somewhere. */
const GROWTH_GOAL = 1.1;
/** In ms: nobody notices. */
const ADMISSION_GOAL = 20;
/** In KiB of heap: 5000 of them are 160 MiB. */
const MEMORY_GOAL = 32;
/** Below so many participants what they take by just being there is lost in what comes and goes. */
const MANY = 500;
/** With pages of memory, which are kept for more, it takes more people. */
const VERY_MANY = 4_000;
/** In percent of the CPU time of one sign-in. */
const SIGN_IN_GOAL = 50;
/** In percent of the spread: what is less takes more tries to see than anybody has. */
const DIFFERENCE_GOAL = 50;

/** What was measured at one number of sockets; what one participant takes is told against the fewest. */
export function figuresOf(stage: Stage, fewest: Stage): Metric[] {
  const { sockets, costs, admissions } = stage;
  const name = (what: string) => `${sockets} sockets: ${what}`;
  const us = (what: string, value: number) => told(name(what), { value, unit: 'us' });
  const more = sockets - fewest.sockets;
  const each = (of: (stage: Stage) => number) => (of(stage) - of(fewest)) / more;
  const kib = (of: (stage: Stage) => number) => ({ value: each(of) / 1_024, unit: 'KiB' });
  return [
    told(name('joins'), { value: stage.joinsPerSecond, unit: '1/s' }),
    told(name('share of a core while joining'), { value: stage.busyJoining, unit: '%' }),
    told(name('admission until the guest knows, p50'), { value: percentile(admissions, 0.5) / 1_000, unit: 'ms' }),
    held(name('admission until the guest knows, p95'), {
      ...{ value: percentile(admissions, 0.95) / 1_000, unit: 'ms' },
      goal: ADMISSION_GOAL,
    }),
    ...kinds().map((cost) => us(`CPU for ${COSTS[cost]}`, costs[cost])),
    ...(more < MANY
      ? []
      : [
          told(name('CPU for an idle participant'), { value: each(({ idle }) => idle), unit: 'us/s' }),
          held(name('heap for an idle participant'), { ...kib(({ memory }) => memory.heap), goal: MEMORY_GOAL }),
        ]),
    ...(more < VERY_MANY
      ? []
      : [
          told(
            name('RSS for an idle participant'),
            kib(({ memory }) => memory.rss),
          ),
        ]),
  ];
}

/** How what everything costs when everybody does it once grows with how many they are. */
export function growthOver(stages: readonly Stage[]): Metric[] {
  return kinds().map((cost) => {
    const points = stages.map(({ sockets, costs }) => ({ size: sockets, cost: sockets * costs[cost] }));
    const value = growth(points);
    return held(`growth exponent of ${COSTS[cost]}, by everybody`, { value, unit: '', goal: GROWTH_GOAL });
  });
}

/**
 * What a stranger with a watch could tell apart. Everything that is refused is held against the first of it, round by
 * round; whoever is let through knows that anyway.
 */
export function differencesIn(what: string, times: Times): Metric[] {
  const first = Object.keys(times).find((name) => name !== 'right') ?? '';
  const like = times[first] ?? [];
  return Object.entries(times).flatMap(([name, own]) => {
    const answer = told(`${what} ${name}: time to the answer, median`, { value: median(own), unit: 'us' });
    if (name === first) return [answer, told(`${what} ${name}: spread`, { value: spread(like), unit: 'us' })];
    const us = median(own.map((time, round) => time - (like[round] ?? Number.NaN)));
    const title = `${what} ${name}, less one ${first}`;
    const share = { value: (Math.abs(us) / spread(like)) * 100, unit: '%' };
    return [
      answer,
      told(`${title}: median`, { value: us, unit: 'us' }),
      name === 'right'
        ? told(`${title}: of the spread`, share)
        : held(`${title}: of the spread`, { ...share, goal: DIFFERENCE_GOAL }),
    ];
  });
}

/**
 * What people in a meeting notice while others sign in by password, as many as there is room for. If hashing kept everything
 * else waiting, every other answer would take longer by about one sign-in: half of that is too much.
 */
export function figuresOfSignIns({ quiet, busy, perSecond, cpuUs }: SignIns): Metric[] {
  const ms = (what: string, us: number) => told(what, { value: us / 1_000, unit: 'ms' });
  const p50 = (answers: readonly number[]) => median(answers);
  const p99 = (answers: readonly number[]) => percentile(answers, 0.99);
  const late = ({ lateness }: Noticed, of: keyof Lateness) => median(lateness.map((one) => one[of]));
  const longer = p50(busy.answers) - p50(quiet.answers);
  return [
    told('signing in by password', { value: perSecond, unit: '1/s' }),
    ms('CPU for signing in by password, on all threads', cpuUs),
    ...Object.entries({ 'nobody signs in': quiet, 'people sign in': busy }).flatMap(([when, noticed]) => [
      ms(`answer to others while ${when}, p50`, p50(noticed.answers)),
      ms(`answer to others while ${when}, p99`, p99(noticed.answers)),
      told(`event loop late while ${when}, p50`, { value: late(noticed, 'p50'), unit: 'ms' }),
      told(`event loop late while ${when}, p99`, { value: late(noticed, 'p99'), unit: 'ms' }),
      told(`event loop late while ${when}, max`, { value: late(noticed, 'max'), unit: 'ms' }),
    ]),
    held('answer to others, p50: how much longer, of the CPU of one sign-in', {
      ...{ value: Math.max(0, (longer / cpuUs) * 100), unit: '%' },
      goal: SIGN_IN_GOAL,
    }),
  ];
}

interface Figure {
  readonly value: number;
  readonly unit: string;
}

function held(name: string, { goal, ...figure }: Figure & { readonly goal: number }): Metric {
  return { ...told(name, figure), goal, ok: figure.value <= goal };
}

function told(name: string, { value, unit }: Figure): Metric {
  // There is no truth in more than three digits.
  return { name, value: Number(value.toPrecision(3)), unit, goal: null, ok: true };
}

function kinds(): readonly Cost[] {
  return Object.keys(COSTS) as Cost[];
}
