import type { View } from '@foyer/protocol';
import { chromium } from '@foyer/testkit';
import { chromium as playwright } from '@playwright/test';
import type { Bars, Bench } from './bench.ts';
import { foyerOfBots, janusOfBots } from './janus/bots.ts';
import { type Cost, figures, inTurns, NAMES, type Name, type Pair } from './janus/compare.ts';
import { SET_UP } from './janus/configuration.ts';
import type { Meeting } from './janus/meeting.ts';
import { CAMERA_WIDTH, foyerOfPages, janusOfPages } from './janus/pages.ts';
import { PROGRAM, versionOfJanus } from './janus/server.ts';
import { BOTS } from './media/bots.ts';
import { newStudio } from './media/presence.ts';
import { described, keptRecording } from './media/recording/kept.ts';
import { srtpLibrary } from './media/terms.ts';
import { median } from './signaling/statistics.ts';

type Kind = 'gallery-4' | 'gallery-12' | 'speaker-12';

interface Case {
  readonly people: number;
  readonly title: string;
  /** How much of Janus’s CPU time Foyer may take. */
  readonly goal: number;
  readonly pairs: number;
}

const CASES: Readonly<Record<Kind, Case>> = {
  'gallery-4': { people: 4, title: '4 in a gallery', goal: 0.8, pairs: 8 },
  'gallery-12': { people: 12, title: '12 in a gallery', goal: 0.6, pairs: 5 },
  'speaker-12': { people: 12, title: '12 in Speaker only', goal: 0.35, pairs: 5 },
};
const KINDS = Object.keys(CASES) as Kind[];
const LENGTHS = { blockMs: 15_000, settleMs: 3_000 };
const QUICK_LENGTHS = { blockMs: 3_000, settleMs: 1_500 };
/** How wide a tile is among twelve, in a window of 1280 by 800 pixels: the middle copy of a camera fills it. */
const TWELFTH = { tileWidth: 300, copy: 1 } as const;
/** How wide the large place is in such a window: only the whole of a camera fills it. */
const LARGE = 960;
/** Four tiles are so wide that only the whole of a camera fills them. */
const WHOLE = 2;

interface Meetings extends Readonly<Record<Name, Meeting>> {
  /** How people look at one another. */
  readonly view: string;
  /** What meets in them. */
  readonly media: string;
  readonly end: () => Promise<void>;
}

/**
 * What it costs to have people meet, beside Janus, a media server that is widely used and comes with Debian: the same people
 * with the same pictures in the same sizes, in turns. All of Foyer counts, its signaling and its database included.
 */
export const janus: Bench = async (say, { quick, only }) => {
  const kinds = KINDS.filter((kind) => only === null || kind === only);
  if (kinds.length === 0) throw new Error(`there is no part "${only}" in this bench; there are: ${KINDS.join(', ')}`);
  const lengths = quick ? QUICK_LENGTHS : LENGTHS;
  const measured: { kind: Kind; pairs: readonly Pair[]; settings: Readonly<Record<string, string>> }[] = [];
  for (const kind of kinds) {
    const { title, ...usual } = CASES[kind];
    const meetings = await (kind === 'gallery-4' ? pagesMeet(usual.people) : botsMeet(kind, say));
    try {
      const onPair = (pair: Pair, number: number) => say(`${title}, pair ${number}: ${inWords(pair)}`);
      const pairs = await inTurns(meetings, { pairs: quick ? 1 : usual.pairs, onPair, ...lengths });
      const [foyer, beside] = [await toldBy(meetings.foyer), await toldBy(meetings.janus)];
      const settings = {
        [`${kind}: media`]: meetings.media,
        [`${kind}: view`]: meetings.view,
        [`${kind}: Foyer`]: foyer,
        [`${kind}: Janus`]: beside,
      };
      measured.push({ kind, pairs, settings });
    } finally {
      await meetings.end();
    }
  }
  return {
    settings: {
      ...{ ...lengths, pairs: measured.map(({ kind, pairs }) => `${kind}: ${pairs.length}`).join(', ') },
      foyer: 'one worker; the signaling, its database (PGlite), the media node and the worker are all counted',
      janus: `Janus ${versionOfJanus()} from Debian’s package: ${SET_UP}`,
      srtpLibraryOfJanus: srtpLibrary(PROGRAM),
      counted: 'CPU of all threads of the server, by the scheduler; RTP as it came to people, without SRTP, UDP and IP',
      layers:
        'in a gallery everybody is sent the same copy of a camera by both. To Foyer, copies that nobody needs are not sent at all, as in ' +
        'the product; to Janus all are, because nobody tells its senders',
      talkers: 'two talk at once, the others are silent, with open microphones',
      ...Object.assign({}, ...measured.map(({ settings }) => settings)),
    },
    metrics: measured.flatMap(({ kind, pairs }) => figures(pairs, { what: CASES[kind].title, ...CASES[kind] })),
    charts: [
      chartOf('cpu', { title: 'CPU of the server', unit: 'ms a second', of: ({ cpuMs }) => cpuMs }),
      chartOf('bytes', { title: 'Sent by the server', unit: 'Mbit/s', of: ({ bytes }) => (bytes * 8) / 1e6 }),
    ],
  };

  function chartOf(
    name: string,
    { title, unit, of }: { title: string; unit: string; of: (cost: Cost) => number },
  ): Bars {
    const medianOf = (side: Name, pairs: readonly Pair[]) =>
      Math.round(median(pairs.map((pair) => of(pair[side]))) * 10) / 10;
    return {
      name: ['janus', name, ...(only === null ? [] : [only])].join('-'),
      title: `${title}, Foyer and Janus`,
      groups: measured.map(({ kind }) => CASES[kind].title),
      y: { label: unit, logarithmic: false },
      bars: (['foyer', 'janus'] as const).map((side) => ({
        name: NAMES[side],
        values: measured.map(({ pairs }) => medianOf(side, pairs)),
      })),
    };
  }
};

async function pagesMeet(people: number): Promise<Meetings> {
  const browser = await playwright.launch(chromium.launchOptions);
  const foyer = await foyerOfPages(browser, people);
  await foyer.rest();
  const { tileWidth } = foyer;
  const janus = await janusOfPages(browser, { people, tileWidth, copy: WHOLE });
  await janus.rest();
  const media =
    `pages in Chromium ${browser.version()}, cameras ${CAMERA_WIDTH} pixels wide at 15 fps, with grain, with the ` +
    'encodings of Foyer’s page; Opus with DTX as in Foyer’s page';
  const end = async () => {
    await browser.close();
    await Promise.all([foyer.close(), janus.close()]);
  };
  const view = `tiles ${tileWidth} pixels wide, with the largest copy that cameras send`;
  return { foyer, janus, view, media, end };
}

async function botsMeet(kind: Exclude<Kind, 'gallery-4'>, say: (line: string) => void): Promise<Meetings> {
  const { people } = CASES[kind];
  const recording = await keptRecording(say);
  const studio = await newStudio(recording);
  const { tileWidth, copy } = TWELFTH;
  const views: Readonly<Record<typeof kind, View>> = {
    'gallery-12': { show: 'gallery', stage: 'auto', stageWidth: LARGE, tiles: [], spare: people, tileWidth },
    'speaker-12': { show: 'speaker', stage: 'auto', stageWidth: LARGE },
  };
  const tiles = `tiles ${tileWidth} pixels wide, with the middle copy of a camera`;
  const inView: Readonly<Record<typeof kind, string>> = {
    'gallery-12': tiles,
    'speaker-12': `Foyer: whoever speaks, ${LARGE} pixels wide, the whole of a camera; Janus has no such view: ${tiles}`,
  };
  const foyer = await foyerOfBots({ people, studio, view: views[kind] });
  await foyer.rest();
  const janus = await janusOfBots({ people, studio, copy });
  await janus.rest();
  const end = async () => {
    studio[Symbol.dispose]();
    await Promise.all([foyer.close(), janus.close()]);
  };
  return { foyer, janus, view: inView[kind], media: `bots (${BOTS}): ${described(recording)}`, end };
}

function inWords({ foyer, janus }: Pair): string {
  const one = ({ cpuMs, bytes, packets }: Cost) =>
    `${cpuMs.toFixed(0)} ms a second for ${((bytes * 8) / 1e6).toFixed(1)} Mbit/s in ${packets.toFixed(0)} packets/s`;
  return `Foyer ${one(foyer)}, Janus ${one(janus)}: ${(foyer.cpuMs / janus.cpuMs).toFixed(2)} x`;
}

/** What people found: how their connections are encrypted, and how wide the pictures are that came. */
async function toldBy(meeting: Meeting): Promise<string> {
  const [ciphers, widths] = [await meeting.ciphers(), await meeting.widths()];
  return `SRTP: ${counted(ciphers)}; pictures in pixels: ${counted(widths)}`;
}

/** The same ones, and how often each is there. */
function counted(words: readonly (string | number)[]): string {
  if (words.length === 0) return 'bots do not tell';
  return [...new Set(words)].map((word) => `${word} (${words.filter((one) => one === word).length})`).join(', ');
}
