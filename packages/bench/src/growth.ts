import { Peer } from '@foyer/sfu/testing/peer';
import { Stack } from '@foyer/testkit';
import type { Bench, Chart, Metric } from './bench.ts';
import { type Bot, comesIn, toldTo } from './media/bots.ts';
import { cpuMsOf, rssOf } from './media/cpu.ts';
import { spotOf, talkAll } from './media/hall.ts';
import { startNaive } from './media/naive.ts';
import { Gathering, settleIn } from './signaling/gathering.ts';
import { limitsForCrowd } from './signaling/machine.ts';
import { growth as exponent } from './signaling/statistics.ts';

const FULL = { people: [2, 5, 10, 25, 50, 100, 200], overMs: 20_000, talkMs: 10_000, naiveUpTo: 100 };
const QUICK = { people: [5, 20, 60], overMs: 5_000, talkMs: 3_000, naiveUpTo: 60 };
const TALKERS = 2;
/** Small meetings are made of what does not grow: they say nothing about how it does. */
const FITTED_FROM = 5;
const GOAL = 1.1;

/** What one meeting took, all processes of the server together. */
interface Size {
  readonly people: number;
  readonly consumers: number;
  readonly requests: number;
  readonly messages: number;
  readonly rosterBytes: number;
  readonly fillCpuMs: number;
  /** For each second in which two talk. */
  readonly talkCpuMs: number;
  readonly rssMb: number;
}

/**
 * How cost grows with a meeting: people come in within 20 s, with a microphone and a camera each, and look at whoever speaks;
 * then two of them talk. Beside it, where that is affordable, a meeting in which everybody takes everybody's sound.
 */
export const growth: Bench = async (say, { quick }) => {
  const { people, overMs, talkMs, naiveUpTo } = quick ? QUICK : FULL;
  const sizes: Size[] = [];
  const naive: Size[] = [];
  for (const many of people) {
    sizes.push(await meeting(many, { overMs, talkMs }));
    say(`${many} people: ${JSON.stringify(sizes.at(-1))}`);
    if (many > naiveUpTo) continue;
    naive.push(await naiveMeeting(many, { overMs, talkMs }));
    say(`${many} people, everybody takes everybody: ${JSON.stringify(naive.at(-1))}`);
  }
  return {
    settings: {
      people: people.join(', '),
      ...{ overMs, talkMs, talkers: TALKERS, view: 'Speaker only', database: 'PGlite, in the signaling process' },
      media:
        'real ICE, DTLS and SRTP (AEAD_AES_256_GCM); 20 ms packets of sound; cameras are published, and send nothing',
      naive: `everybody takes everybody’s sound, one message a stream; no signaling, up to ${naiveUpTo} people`,
      fitted: `from ${FITTED_FROM} people on`,
    },
    metrics: [...figures('', sizes, GOAL), ...figures(', everybody takes everybody', naive, null)],
    charts: [
      chart('growth-consumers', 'Streams taken', { what: 'consumers', sizes, naive }),
      chart('growth-filling', 'CPU until all are in', { what: 'fillCpuMs', sizes, naive }),
    ],
  };
};

function chart(
  name: string,
  title: string,
  { what, sizes, naive }: { what: keyof typeof WHAT; sizes: readonly Size[]; naive: readonly Size[] },
): Chart {
  const points = (all: readonly Size[]) => all.map((size) => [size.people, size[what]] as const);
  return {
    ...{ name, title },
    x: { label: 'people', logarithmic: true },
    y: { label: UNITS[what], logarithmic: true },
    lines: [
      { name: 'Foyer', points: points(sizes) },
      { name: 'everybody takes everybody', points: points(naive) },
    ],
  };
}

async function meeting(many: number, { overMs, talkMs }: { overMs: number; talkMs: number }): Promise<Size> {
  const foyer = await Stack.start({ pages: false, limits: limitsForCrowd() });
  try {
    const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
    await gathering.host.asks('options:change', { change: { capacity: 1_000 } });
    const [pid = 0] = foyer.processes;
    const before = { cpu: cpuMsOf(pid), requests: (await foyer.usage()).mediaRequests };
    const bots: Bot[] = [];
    await spread(many, overMs, async (turn) => {
      bots.push(await comesIn(gathering, turn < TALKERS ? 'talks' : 'listens'));
    });
    const fillCpuMs = cpuMsOf(pid) - before.cpu;
    const requests = (await foyer.usage()).mediaRequests - before.requests;
    const talkFrom = cpuMsOf(pid);
    await talkAll(
      bots.slice(0, TALKERS).map(({ peer }) => peer),
      talkMs,
    );
    const talkCpuMs = ((cpuMsOf(pid) - talkFrom) / talkMs) * 1_000;
    const consumers = (await foyer.census()).reduce((sum, one) => sum + one.consumers, 0);
    const told = bots.map(toldTo);
    const size = {
      ...{ people: many, consumers, requests, fillCpuMs, talkCpuMs, rssMb: rssOf(pid) },
      messages: told.reduce((sum, { messages }) => sum + messages, 0),
      rosterBytes: told.reduce((sum, { rosterBytes }) => sum + rosterBytes, 0),
    };
    for (const { peer, person } of bots) {
      peer[Symbol.dispose]();
      person.socket.disconnect();
    }
    return size;
  } finally {
    await foyer.close();
  }
}

async function naiveMeeting(many: number, { overMs, talkMs }: { overMs: number; talkMs: number }): Promise<Size> {
  const server = await startNaive();
  const from = cpuMsOf(server.pid);
  const peers: Peer[] = [];
  await spread(many, overMs, async (turn) => {
    const role = turn < TALKERS ? 'talks' : 'listens';
    const peer = new Peer(role === 'talks' ? 'SendOnly' : 'RecvOnly');
    const parameters = await server.open(role, peer.fingerprint);
    await peer.connect({ parameters }, spotOf(parameters));
    peers.push(peer);
  });
  const fillCpuMs = cpuMsOf(server.pid) - from;
  const talkFrom = cpuMsOf(server.pid);
  await talkAll(peers.slice(0, TALKERS), talkMs);
  const talkCpuMs = ((cpuMsOf(server.pid) - talkFrom) / talkMs) * 1_000;
  const { consumers } = server;
  const rssMb = rssOf(server.pid);
  for (const peer of peers) peer[Symbol.dispose]();
  server.close();
  // Two connections and a stream each, and every consumer.
  const requests = many * 3 + consumers;
  return { people: many, consumers, requests, messages: consumers, rosterBytes: 0, fillCpuMs, talkCpuMs, rssMb };
}

/** So many, one after the other, evenly over a time. Whoever is late does not make up for it. */
async function spread(times: number, overMs: number, act: (turn: number) => Promise<void>): Promise<void> {
  const from = performance.now();
  for (let turn = 0; turn < times; turn++) {
    const wait = from + (turn * overMs) / times - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await act(turn);
  }
}

const WHAT = {
  consumers: 'consumers',
  requests: 'requests to the media node',
  messages: 'messages to browsers',
  rosterBytes: 'bytes of who is there',
  fillCpuMs: 'CPU until all are in',
  talkCpuMs: 'CPU a second while two talk',
  rssMb: 'memory',
} as const satisfies Partial<Record<keyof Size, string>>;
/** Whoever is there is told to everybody: that grows with the square, and is counted apart. Memory begins high. */
const FREE: readonly (keyof Size)[] = ['rosterBytes', 'rssMb'];

function figures(how: string, sizes: readonly Size[], goal: number | null): Metric[] {
  const round = (value: number) => Math.round(value * 100) / 100;
  return (Object.keys(WHAT) as (keyof typeof WHAT)[]).flatMap((what): Metric[] => {
    const fitted = sizes.filter((size) => size.people >= FITTED_FROM && size[what] > 0);
    const told = sizes.map(
      (size): Metric => ({
        name: `${WHAT[what]}${how}, ${size.people} people`,
        value: round(size[what]),
        unit: UNITS[what],
        goal: null,
        ok: true,
      }),
    );
    if (fitted.length < 2) return told;
    const value = round(exponent(fitted.map((size) => ({ size: size.people, cost: size[what] }))));
    const own = FREE.includes(what) ? null : goal;
    return [
      ...told,
      {
        name: `${WHAT[what]}${how} grow by the power of`,
        value,
        unit: '',
        goal: own,
        ok: own === null || value <= own,
      },
    ];
  });
}

const UNITS: Readonly<Record<keyof typeof WHAT, string>> = {
  ...{ consumers: '', requests: '', messages: '', rosterBytes: 'B', fillCpuMs: 'ms', talkCpuMs: 'ms', rssMb: 'MB' },
};
