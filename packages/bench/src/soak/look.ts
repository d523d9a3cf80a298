import type { Chart, Metric } from '../bench.ts';
import { slope } from '../signaling/statistics.ts';

/** What was seen at one look. */
export interface Look {
  readonly atMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
  /** How late the signaling process was since the look before, and the media node over the last minute, at 99 of 100; in ms. */
  readonly signalingLate: number;
  readonly nodeLate: number;
  /** What came to each since the look before, in kbit/s of RTP. */
  readonly soundKbps: number;
  readonly pictureKbps: number;
}

/** Until then caches fill, and code is compiled. */
export const WARM_SHARE = 0.25;

/** @param errors lines in the log that should not be there */
export function figuresOf(looks: readonly Look[], errors: readonly string[]): Metric[] {
  const warm = looks.slice(Math.floor(looks.length * WARM_SHARE));
  const perHour = (what: 'rssMb' | 'heapMb') =>
    slope(warm.map((look) => ({ x: look.atMs / 3_600_000, y: look[what] })));
  const most = (what: 'signalingLate' | 'nodeLate') => Math.max(...warm.map((look) => look[what]));
  const least = (what: 'soundKbps' | 'pictureKbps') => Math.min(...warm.map((look) => look[what]));
  const told = (name: string, value: number, unit: string): Metric => ({
    ...{ name, value: Math.round(value * 10) / 10, unit },
    ...{ goal: null, ok: true },
  });
  return [
    told('memory of all processes, at the end', looks.at(-1)?.rssMb ?? 0, 'MB'),
    told('it grows, each hour, by', perHour('rssMb'), 'MB'),
    told('heap of the signaling process grows, each hour, by', perHour('heapMb'), 'MB'),
    told('signaling process late, p99 of the worst look', most('signalingLate'), 'ms'),
    told('media node late, p99 of the worst minute', most('nodeLate'), 'ms'),
    told('sound that comes to each, at the least look', least('soundKbps'), 'kbit/s'),
    told('picture that comes to each, at the least look', least('pictureKbps'), 'kbit/s'),
    { name: 'errors in the log', value: errors.length, unit: '', goal: 0, ok: errors.length === 0 },
  ];
}

export function chartOf(looks: readonly Look[]): Chart {
  const points = (what: 'rssMb' | 'heapMb') => looks.map((look) => [look.atMs / 60_000, look[what]] as const);
  return {
    ...{ name: 'soak', title: 'Memory while people come and go' },
    x: { label: 'minutes', logarithmic: false },
    y: { label: 'MB', logarithmic: false },
    lines: [
      { name: 'all processes', points: points('rssMb') },
      { name: 'heap of the signaling process', points: points('heapMb') },
    ],
  };
}
