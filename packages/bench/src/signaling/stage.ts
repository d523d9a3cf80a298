import type { Person } from '@foyer/signaling/testing';
import type { Crowd } from './crowd.ts';
import { Gathering, type Home, leaves, together } from './gathering.ts';
import { HASTE } from './machine.ts';
import type { Meter, Taken } from './meter.ts';
import { median } from './statistics.ts';

/** The work whose cost is measured: always the same, however many sockets are open. */
export const WORK = { meetings: 4, joins: 40, atOnce: 8, admissions: 15, events: 800 } as const;

/** What is measured at one number of open sockets. Costs are the signaling process's, in us of its CPU for each. */
export interface Stage {
  readonly sockets: number;
  readonly memory: { readonly heap: number; readonly rss: number };
  /** For all sockets and each second in which nobody does anything. */
  readonly idle: number;
  readonly joinsPerSecond: number;
  /** How much of one core the signaling process took meanwhile, in percent. */
  readonly busyJoining: number;
  /** From the host's asking until the guest knows, in us. */
  readonly admissions: readonly number[];
  readonly costs: Readonly<Record<Cost, number>>;
}

/** What is done, each thing once. */
export const COSTS = {
  join: 'a join',
  leave: 'a guest leaving',
  admission: 'an admission, and putting back',
  served: 'an event that is served',
  refused: 'an event refused by the rules',
  hasty: 'an event refused for haste',
} as const;
export type Cost = keyof typeof COSTS;

export interface StageParts {
  readonly home: Home;
  readonly crowd: Crowd;
  readonly meter: Meter;
  /** How often everything is measured: what counts is the median. */
  readonly blocks: number;
  /** How long to look on while nobody does anything, in ms. */
  readonly idleMs: number;
  /** How long to wait before that, in ms, until what the last ones left to be done is done. */
  readonly settleMs: number;
}

/** Brings the number of open sockets to this, and measures. */
export async function measure(
  sockets: number,
  { home, crowd, meter, blocks, idleMs, settleMs }: StageParts,
): Promise<Stage> {
  await crowd.grow(sockets - WORK.meetings);
  const gatherings = await together(WORK.meetings, WORK.meetings, () => Gathering.open(home));
  const memory = await meter.memory();
  await meter.idle(settleMs);
  const idle = await meter.idle(idleMs);

  const taken: Record<Cost, number[]> = { join: [], leave: [], admission: [], served: [], refused: [], hasty: [] };
  const joined: Taken[] = [];
  const admissions: number[] = [];
  const hasty = await impatient(gatherings);
  for (let block = 0; block < blocks; block++) {
    let guests: readonly Person[] = [];
    const join = await meter.of(async () => {
      guests = await together(WORK.joins, WORK.atOnce, (turn) => of(gatherings, turn).knocks());
    });
    joined.push(join);
    taken.join.push(join.cpuUs / WORK.joins);
    const admitted = await meter.of(async () => {
      for (let turn = 0; turn < WORK.admissions; turn++) {
        const [gathering, guest] = [of(gatherings, turn), of(guests, turn)];
        admissions.push(await gathering.admits(guest));
        await gathering.putsBack(guest);
      }
    });
    taken.admission.push(admitted.cpuUs / WORK.admissions);
    const left = await meter.of(() => together(guests.length, WORK.atOnce, (turn) => leaves(of(guests, turn))));
    taken.leave.push(left.cpuUs / guests.length);
    for (const what of ['served', 'refused'] as const)
      taken[what].push((await meter.of(() => crowd.say(what, WORK.events))).cpuUs / WORK.events);
    taken.hasty.push((await meter.of(() => raises(hasty, WORK.events))).cpuUs / WORK.events);
  }
  await leaves(hasty);
  for (const { host } of gatherings) await leaves(host);

  const each = (of: (taken: Taken) => number) => median(joined.map(of));
  return {
    sockets,
    memory,
    idle,
    joinsPerSecond: each(({ ms }) => (WORK.joins / ms) * 1_000),
    busyJoining: each(({ ms, cpuUs }) => cpuUs / ms / 10),
    admissions,
    costs: Object.fromEntries(Object.entries(taken).map(([what, costs]) => [what, median(costs)])) as Stage['costs'],
  };
}

/** The one whose turn it is. */
function of<T>(things: readonly T[], turn: number): T {
  return things[turn % things.length] as T;
}

/** Somebody inside who has raised their hand so often that they may not for a long time. */
async function impatient(gatherings: readonly Gathering[]): Promise<Person> {
  const gathering = of(gatherings, 0);
  const person = await gathering.knocks();
  await gathering.admits(person);
  for (let time = 0; time < HASTE.points; time++) await person.asks('hands:raise');
  return person;
}

async function raises(person: Person, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const { code } = await person.asks('hands:raise');
    if (code !== 'rate-limited') throw new Error(`raising a hand once more was answered ${code}`);
  }
}
