import type { Metric } from '../bench.ts';
import { growth as exponent } from '../signaling/statistics.ts';

/** What one meeting took, all processes of the server together; and what came to each who is in it. */
export interface Size {
  readonly people: number;
  /** Streams that are taken while two talk. */
  readonly consumers: number;
  readonly requests: number;
  readonly messages: number;
  readonly rosterBytes: number;
  readonly fillCpuMs: number;
  /** For each second in which two talk in turns. */
  readonly talkCpuMs: number;
  readonly rssMb: number;
  /** While two talk, in kbit/s of RTP. */
  readonly soundKbps: number;
  readonly pictureKbps: number;
  /** Of the process of the bots, which shares the machine: for each second in which two talk. */
  readonly botsCpuMs: number;
}

type Figure = Exclude<keyof Size, 'people'>;

const WHAT: Readonly<Record<Figure, { readonly title: string; readonly unit: string }>> = {
  consumers: { title: 'consumers', unit: '' },
  requests: { title: 'requests to the media node', unit: '' },
  messages: { title: 'messages to browsers', unit: '' },
  rosterBytes: { title: 'bytes of who is there', unit: 'B' },
  fillCpuMs: { title: 'CPU until all are in', unit: 'ms' },
  talkCpuMs: { title: 'CPU a second while two talk', unit: 'ms' },
  rssMb: { title: 'memory', unit: 'MB' },
  soundKbps: { title: 'sound that comes to each', unit: 'kbit/s' },
  pictureKbps: { title: 'picture that comes to each', unit: 'kbit/s' },
  botsCpuMs: { title: 'CPU of the bots a second while two talk', unit: 'ms' },
};

/** Small meetings are made of what does not grow: they say nothing about how it does. */
export const FITTED_FROM = 5;
/** What is held to the goal. Who is there is told to everybody, which grows with the square; memory begins high. */
const HELD: readonly Figure[] = ['consumers', 'requests', 'messages', 'fillCpuMs', 'talkCpuMs'];
/** What is fitted at all. */
const FITTED: readonly Figure[] = [...HELD, 'rosterBytes', 'rssMb'];

export function unitOf(figure: Figure): string {
  return WHAT[figure].unit;
}

/** All figures of meetings of several sizes, and by what power they grow. @param goal null: for orientation only */
export function figuresOf(sizes: readonly Size[], { how = '', goal }: { how?: string; goal: number | null }): Metric[] {
  return (Object.keys(WHAT) as Figure[]).flatMap((figure): Metric[] => {
    const { title, unit } = WHAT[figure];
    const told = sizes.map(
      (size): Metric => ({
        ...{ name: `${title}${how}, ${size.people} people`, value: round(size[figure]), unit },
        ...{ goal: null, ok: true },
      }),
    );
    const value = FITTED.includes(figure) ? powerOf(sizes, figure) : null;
    if (value === null) return told;
    const own = HELD.includes(figure) ? goal : null;
    const name = `${title}${how} grow by the power of`;
    return [...told, { name, value: round(value), unit: '', goal: own, ok: own === null || value <= own }];
  });
}

/** Null where there are too few meetings to say. */
export function powerOf(sizes: readonly Size[], figure: Figure): number | null {
  const fitted = sizes.filter((size) => size.people >= FITTED_FROM && size[figure] > 0);
  return fitted.length < 2 ? null : exponent(fitted.map((size) => ({ size: size.people, cost: size[figure] })));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
