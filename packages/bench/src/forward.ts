import type { Bench, Metric } from './bench.ts';
import { startBare } from './media/bare.ts';
import { type Forwarded, Hall } from './media/hall.ts';
import { startNode } from './media/node.ts';
import { median, spread } from './signaling/statistics.ts';

const FULL = { listeners: [10, 25, 50, 100], pairs: 9, blockMs: 10_000 };
const QUICK = { listeners: [25], pairs: 3, blockMs: 4_000 };
const TALKERS = 2;
/** By how much more than a bare loop a packet may cost, with so many listeners or more. */
const GOAL = 1.15;
const GOAL_FROM = 25;
/** With fewer of the packets arriving than this, what was measured is something else. */
const ENOUGH = 0.98;

/**
 * What it costs to forward a packet of sound: the media node beside a bare loop of mediasoup, with the same worker and the
 * same people, in turns (ABBA). CPU time of all processes of the server. The first pair warms up, and does not count.
 */
export const forward: Bench = async (say, { quick }) => {
  const { listeners, pairs, blockMs } = quick ? QUICK : FULL;
  const metrics: Metric[] = [];
  const lines = { node: [] as [number, number][], bare: [] as [number, number][] };
  for (const many of listeners) {
    const halls = {
      node: await Hall.fill(await startNode(), { talkers: TALKERS, listeners: many }),
      bare: await Hall.fill(await startBare(), { talkers: TALKERS, listeners: many }),
    };
    const costs: { node: number; bare: number }[] = [];
    for (let pair = 0; pair <= pairs; pair++) {
      const order = pair % 2 === 0 ? (['node', 'bare'] as const) : (['bare', 'node'] as const);
      const cost = { node: 0, bare: 0 };
      for (const which of order) cost[which] = costOf(await halls[which].talk(blockMs));
      if (pair > 0) costs.push(cost);
      say(`${many} listeners, pair ${pair}: node ${cost.node.toFixed(1)} us, bare ${cost.bare.toFixed(1)} us a packet`);
    }
    await halls.node.empty();
    await halls.bare.empty();
    metrics.push(...figures(many, costs));
    for (const which of ['node', 'bare'] as const) lines[which].push([many, median(costs.map((cost) => cost[which]))]);
  }
  return {
    settings: {
      talkers: TALKERS,
      listeners: listeners.join(', '),
      pairs,
      blockMs,
      packet: '20 ms of sound, 40 bytes of RTP; no codec',
      dtx: 'nobody is silent',
      srtp: 'AEAD_AES_256_GCM, by the libsrtp2 that the worker is linked with',
      counted: 'CPU of all threads of the server, by the scheduler; packets by what was sent, checked on one line',
    },
    metrics,
    charts: [
      {
        name: 'forward',
        title: 'CPU for each packet that is forwarded',
        x: { label: 'listeners', logarithmic: false },
        y: { label: 'µs', logarithmic: false },
        lines: [
          { name: 'Foyer', points: lines.node },
          { name: 'bare loop of mediasoup', points: lines.bare },
        ],
      },
    ],
  };
};

/** In us a packet. @throws when too few packets came for that to mean anything */
function costOf({ packets, cpuMs, arrived }: Forwarded): number {
  if (arrived < ENOUGH)
    throw new Error(`only ${(arrived * 100).toFixed(0)} % of the packets came: the machine is too busy`);
  return (cpuMs * 1_000) / packets;
}

function figures(listeners: number, costs: readonly { node: number; bare: number }[]): Metric[] {
  const ratios = costs.map(({ node, bare }) => node / bare);
  const round = (value: number) => Math.round(value * 100) / 100;
  const ratio = round(median(ratios));
  const counts = listeners >= GOAL_FROM;
  const told = (name: string, value: number, unit: string): Metric => ({
    name,
    value: round(value),
    unit,
    goal: null,
    ok: true,
  });
  return [
    told(`CPU a packet, media node, ${listeners} listeners`, median(costs.map(({ node }) => node)), 'us'),
    told(`CPU a packet, bare loop, ${listeners} listeners`, median(costs.map(({ bare }) => bare)), 'us'),
    {
      name: `media node : bare loop, ${listeners} listeners`,
      value: ratio,
      unit: 'x',
      goal: counts ? GOAL : null,
      ok: !counts || ratio <= GOAL,
    },
    told(`spread of that, ${listeners} listeners`, spread(ratios), 'x'),
  ];
}
