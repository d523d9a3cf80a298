import type { Bench, Chart, Metric } from './bench.ts';
import { startBare } from './media/bare.ts';
import { Hall, type Took } from './media/hall.ts';
import { startNode } from './media/node.ts';
import { described, keptRecording } from './media/recording/kept.ts';
import { type Tapes, tapesOf } from './media/replay/sender.ts';
import type { Forwarded } from './media/server.ts';
import { median, spread } from './signaling/statistics.ts';

const FULL = { sound: [10, 25, 50, 100], picture: [25, 50], pairs: 8, blockMs: 3_000, warmUpMs: 30_000 };
const QUICK = { sound: [25], picture: [25], pairs: 2, blockMs: 2_000, warmUpMs: 2_000 };
/** So many send at a time. */
const SENDERS = { sound: 2, picture: 1 } as const satisfies Record<Forwarded, number>;
/** By how much more than a bare loop forwarding may cost, with so many takers or more. */
const GOAL = 1.15;
const GOAL_FROM = 25;
/** With fewer of the packets arriving than this, what was measured is something else. */
const ENOUGH = 0.98;

interface Kind {
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  /** What one of it cost. */
  readonly costOf: (took: Took) => number;
}

const KINDS: Readonly<Record<Forwarded, Kind>> = {
  sound: {
    ...{ name: 'packet of sound', unit: 'us', title: 'CPU for each packet of sound that is forwarded' },
    costOf: ({ cpuMs, packets }) => (cpuMs * 1_000) / packets,
  },
  picture: {
    ...{ name: 'Mbit of picture', unit: 'ms', title: 'CPU for each Mbit of picture that is forwarded' },
    costOf: ({ cpuMs, mbit }) => cpuMs / mbit,
  },
};

interface Cost {
  readonly node: number;
  readonly bare: number;
}

/**
 * What it costs to forward sound and pictures: the media node beside a bare loop of mediasoup, with the same worker, the same
 * people and the same packets, in turns (ABBA). CPU time of all processes of the server. The first pair warms up, and does
 * not count: a node has run for a while, and its code is compiled by then.
 */
export const forward: Bench = async (say, { quick }) => {
  const settings = quick ? QUICK : FULL;
  const recording = await keptRecording(say);
  const tapes = tapesOf(recording);
  const metrics: Metric[] = [];
  const charts: Chart[] = [];
  for (const what of ['sound', 'picture'] as const) {
    const points: [number, Cost][] = [];
    for (const takers of settings[what]) {
      const costs = await compare({ what, takers, tapes, ...settings }, say);
      metrics.push(...figures(what, takers, costs));
      points.push([
        takers,
        { node: median(costs.map(({ node }) => node)), bare: median(costs.map(({ bare }) => bare)) },
      ]);
    }
    charts.push(chart(what, points));
  }
  return {
    settings: {
      media: described(recording),
      sound: `${SENDERS.sound} speak without a pause that is worth one; takers: ${settings.sound.join(', ')}`,
      picture: `the largest copy of ${SENDERS.picture} camera, sent in all three; takers: ${settings.picture.join(', ')}`,
      ...{ pairs: settings.pairs, blockMs: settings.blockMs, warmUpMs: settings.warmUpMs },
      takers: 'real ICE, DTLS and SRTP, no codec; without congestion control towards them',
      counted:
        'CPU of all threads of the server, by the scheduler; packets by what was sent, Mbit by what came on one line, encrypted, without UDP and IP',
    },
    metrics,
    charts,
  };
};

interface Comparison {
  readonly what: Forwarded;
  readonly takers: number;
  readonly tapes: Tapes;
  readonly pairs: number;
  readonly blockMs: number;
  readonly warmUpMs: number;
}

async function compare(
  { what, takers, tapes, pairs, blockMs, warmUpMs }: Comparison,
  say: (line: string) => void,
): Promise<readonly Cost[]> {
  const those = { what, senders: SENDERS[what], takers, tapes };
  const halls = {
    node: await Hall.fill(await startNode(what), those),
    bare: await Hall.fill(await startBare(what), those),
  };
  const { name, unit, costOf } = KINDS[what];
  const costs: Cost[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const order = pair % 2 === 0 ? (['node', 'bare'] as const) : (['bare', 'node'] as const);
    const cost = { node: 0, bare: 0 };
    for (const which of order) {
      const took = await halls[which].forward(pair > 0 ? blockMs : warmUpMs);
      if (pair > 0 && took.arrived < ENOUGH)
        throw new Error(`only ${(took.arrived * 100).toFixed(0)} % of the packets came: the machine is too busy`);
      cost[which] = costOf(took);
    }
    if (pair > 0) costs.push(cost);
    const [node, bare] = [cost.node.toFixed(1), cost.bare.toFixed(1)];
    say(`${takers} takers, pair ${pair}: node ${node} ${unit}, bare ${bare} ${unit} a ${name}`);
  }
  await halls.node.empty();
  await halls.bare.empty();
  return costs;
}

function chart(what: Forwarded, points: readonly [number, Cost][]): Chart {
  const { title, unit } = KINDS[what];
  return {
    ...{ name: `forward-${what}`, title },
    x: { label: 'people who take it', logarithmic: false },
    y: { label: unit === 'us' ? 'µs' : unit, logarithmic: false },
    lines: [
      { name: 'Foyer', points: points.map(([many, { node }]) => [many, node] as const) },
      { name: 'bare loop of mediasoup', points: points.map(([many, { bare }]) => [many, bare] as const) },
    ],
  };
}

function figures(what: Forwarded, takers: number, costs: readonly Cost[]): Metric[] {
  const { name, unit } = KINDS[what];
  const ratios = costs.map(({ node, bare }) => node / bare);
  const round = (value: number) => Math.round(value * 100) / 100;
  const ratio = round(median(ratios));
  const counts = takers >= GOAL_FROM;
  const told = (title: string, value: number, of: string): Metric => ({
    ...{ name: `${title}, ${takers} takers`, value: round(value), unit: of },
    ...{ goal: null, ok: true },
  });
  return [
    told(`CPU a ${name}, media node`, median(costs.map(({ node }) => node)), unit),
    told(`CPU a ${name}, bare loop`, median(costs.map(({ bare }) => bare)), unit),
    {
      ...told(`${what}, media node : bare loop`, ratio, 'x'),
      ...(counts ? { goal: GOAL, ok: ratio <= GOAL } : {}),
    },
    told(`${what}, spread of that`, spread(ratios), 'x'),
  ];
}
