import { type Bench, type Chart, type Metric, percentile } from './bench.ts';
import { type Arrivals, arrive } from './join/arrivals.ts';

/** How often somebody arrives in each way, by how far they are from the servers, in ms there and back. */
const FULL = { 0: 30, 50: 12, 150: 12 };
const QUICK = { 0: 3, 50: 1, 150: 1 };
/** In ms, p50, where nothing is far. */
const NEAR_GOALS = { click: 350, admit: 180 };
const WAYS = ['click', 'admit'] as const;
const WHAT = { picture: 'first frame', sound: 'first sound' } as const;

/**
 * How long it takes to be in: from the click on "Join now", and from the host's click on "Admit", until somebody else is seen
 * and heard. Real pages, a real media node; nothing is prepared on the server beforehand.
 */
export const join: Bench = async (say, { quick }) => {
  const byRtt = new Map<number, Arrivals>();
  let browser = '';
  const rounds = quick ? QUICK : FULL;
  for (const rttMs of Object.keys(rounds).map(Number) as (keyof typeof rounds)[]) {
    const { arrivals, browser: version } = await arrive(rounds[rttMs], { rttMs, say });
    byRtt.set(rttMs, arrivals);
    browser = version;
  }
  return {
    settings: {
      rounds: Object.entries(rounds)
        .map(([rttMs, times]) => `${times} at RTT ${rttMs} ms`)
        .join(', '),
      ...{ picture: '320x180 at 15 fps', voice: 'a tone, without a pause', people: 2 },
      network:
        'a relay in user space for HTTP, WebSocket and media, half of the RTT in each direction, for everybody; ' +
        'opening a TCP line costs an RTT',
      frame: 'the first that the page shows of somebody else (requestVideoFrameCallback)',
      sound: 'the first energy of their tone in what the page plays (Web Audio, looked at every 4 ms)',
      clock: 'performance.timeOrigin of the pages, which are on one machine',
      browser: `Chromium ${browser}`,
    },
    metrics: [...byRtt].flatMap(([rttMs, arrivals]) => figures(arrivals, rttMs)),
    charts: WAYS.map((way) => chart(way, byRtt)),
  };
};

function goalOf(way: keyof Arrivals, rttMs: number): number {
  return rttMs === 0 ? NEAR_GOALS[way] : 4 * rttMs + 200;
}

function figures(arrivals: Arrivals, rttMs: number): Metric[] {
  return WAYS.flatMap((way) =>
    (['picture', 'sound'] as const).flatMap((what) => {
      const samples = arrivals[way].map((arrival) => arrival[what]);
      const [name, goal] = [`RTT ${rttMs} ms: ${way} to ${WHAT[what]}`, goalOf(way, rttMs)];
      const p50 = percentile(samples, 0.5);
      return [
        { name: `${name}, p50`, value: p50, unit: 'ms', goal, ok: p50 <= goal },
        { name: `${name}, p95`, value: percentile(samples, 0.95), unit: 'ms', goal: null, ok: true },
      ];
    }),
  );
}

function chart(way: keyof Arrivals, byRtt: ReadonlyMap<number, Arrivals>): Chart {
  const line = (name: string, of: (arrivals: Arrivals, rttMs: number) => number) => ({
    name,
    points: [...byRtt].map(([rttMs, arrivals]) => [rttMs, of(arrivals, rttMs)] as const),
  });
  const p50 = (what: 'picture' | 'sound') => (arrivals: Arrivals) =>
    percentile(
      arrivals[way].map((arrival) => arrival[what]),
      0.5,
    );
  return {
    name: `join-${way}`,
    title: way === 'click' ? 'From “Join now” to others, p50' : 'From the host’s “Admit” to others, p50',
    x: { label: 'RTT to the servers, ms', logarithmic: false },
    y: { label: 'ms', logarithmic: false },
    lines: [
      line('first frame', p50('picture')),
      line('first sound', p50('sound')),
      line('goal', (_, rttMs) => goalOf(way, rttMs)),
    ],
  };
}
