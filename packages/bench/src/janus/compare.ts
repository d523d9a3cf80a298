import { processesBelow } from '@foyer/testkit';
import type { Metric } from '../bench.ts';
import { cpuMsOf } from '../media/cpu.ts';
import { median, spread } from '../signaling/statistics.ts';
import type { Meeting } from './meeting.ts';
import type { Traffic } from './traffic.ts';

export type Name = 'foyer' | 'janus';

/** What one meeting took for each second of a block. */
export interface Cost {
  /** CPU of the server, in ms: all its processes and threads. */
  readonly cpuMs: number;
  /** Of that, what media workers took; only Foyer has any. */
  readonly workerMs: number;
  /** Of RTP that came to people. */
  readonly bytes: number;
  readonly packets: number;
  readonly pictureBytes: number;
}

export type Pair = Readonly<Record<Name, Cost>>;

export interface Turns {
  readonly pairs: number;
  readonly blockMs: number;
  /** A meeting that begins takes a while until everything flows: that does not count. */
  readonly settleMs: number;
  readonly onPair: (pair: Pair, number: number) => void;
}

/**
 * Lets two meetings take place in turns (ABBA), so that whatever else the machine does meets both. The first pair warms up,
 * and does not count.
 */
export async function inTurns(
  meetings: Readonly<Record<Name, Meeting>>,
  { pairs, onPair, ...lengths }: Turns,
): Promise<readonly Pair[]> {
  const counted: Pair[] = [];
  for (let number = 0; number <= pairs; number++) {
    const order: readonly Name[] = number % 2 === 0 ? ['foyer', 'janus'] : ['janus', 'foyer'];
    const costs = new Map<Name, Cost>();
    for (const name of order) costs.set(name, await block(meetings[name], lengths));
    const [foyer, janus] = [costs.get('foyer'), costs.get('janus')];
    if (!foyer || !janus) throw new Error('one of the meetings did not take place');
    if (number > 0) counted.push({ foyer, janus });
    onPair({ foyer, janus }, number);
  }
  return counted;
}

async function block(meeting: Meeting, { blockMs, settleMs }: Pick<Turns, 'blockMs' | 'settleMs'>): Promise<Cost> {
  await meeting.begin();
  await pause(settleMs);
  const before = await meeting.traffic();
  const { pid } = meeting;
  const [from, cpuFrom, workersFrom] = [performance.now(), cpuMsOf(pid), workersMsOf(pid)];
  await pause(blockMs);
  const seconds = (performance.now() - from) / 1_000;
  const [cpuMs, workerMs] = [(cpuMsOf(pid) - cpuFrom) / seconds, (workersMsOf(pid) - workersFrom) / seconds];
  const after = await meeting.traffic();
  await meeting.rest();
  const came = (what: keyof Traffic) => (total(after, what) - total(before, what)) / seconds;
  return { cpuMs, workerMs, bytes: came('bytes'), packets: came('packets'), pictureBytes: came('pictureBytes') };
}

function workersMsOf(pid: number): number {
  const workers = processesBelow(pid).filter(({ name }) => name.startsWith('mediasoup-worke'));
  return workers.reduce((sum, worker) => sum + cpuMsOf(worker.pid), 0);
}

function total(people: readonly Traffic[], what: keyof Traffic): number {
  return people.reduce((sum, one) => sum + one[what], 0);
}

/** What came of the pairs, for so many people who look at one another in a way that has a name. */
export function figures(
  pairs: readonly Pair[],
  { what, people, goal }: { what: string; people: number; goal: number },
): Metric[] {
  const told = (name: string, value: number, unit: string): Metric => ({
    name: `${name}, ${what}`,
    value: rounded(value),
    unit,
    goal: null,
    ok: true,
  });
  const toldOf = (name: Name, { figure, unit, of }: { figure: string; unit: string; of: (cost: Cost) => number }) =>
    told(`${NAMES[name]}: ${figure}`, median(pairs.map((pair) => of(pair[name]))), unit);
  const ratios = (of: (cost: Cost) => number) => pairs.map(({ foyer, janus }) => of(foyer) / of(janus));
  const cpu = rounded(median(ratios(({ cpuMs }) => cpuMs)));
  return [
    { ...told('CPU, Foyer : Janus', cpu, 'x'), goal, ok: cpu <= goal },
    told('spread of that', spread(ratios(({ cpuMs }) => cpuMs)), 'x'),
    told('bytes sent, Foyer : Janus', median(ratios(({ bytes }) => bytes)), 'x'),
    told('packets sent, Foyer : Janus', median(ratios(({ packets }) => packets)), 'x'),
    told('CPU a packet, Foyer : Janus', median(ratios(({ cpuMs, packets }) => cpuMs / packets)), 'x'),
    toldOf('foyer', { figure: 'of its CPU, the media worker', unit: 'ms', of: ({ workerMs }) => workerMs }),
    ...(['foyer', 'janus'] as const).flatMap((name) => [
      toldOf(name, { figure: 'CPU a second', unit: 'ms', of: ({ cpuMs }) => cpuMs }),
      toldOf(name, { figure: 'sent to each person', unit: 'kbps', of: ({ bytes }) => kbits(bytes) / people }),
      toldOf(name, {
        figure: 'pictures sent to each person',
        unit: 'kbps',
        of: ({ pictureBytes }) => kbits(pictureBytes) / people,
      }),
      toldOf(name, { figure: 'packets sent to each person', unit: '/s', of: ({ packets }) => packets / people }),
    ]),
  ];
}

export const NAMES: Readonly<Record<Name, string>> = { foyer: 'Foyer', janus: 'Janus' };

const kbits = (bytes: number) => (bytes * 8) / 1_000;
const rounded = (value: number) => Math.round(value * 100) / 100;
const pause = (forMs: number) => new Promise((resolve) => setTimeout(resolve, forMs));
