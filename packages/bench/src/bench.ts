export interface Metric {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null when the figure is told for orientation only. */
  readonly goal: number | null;
  readonly ok: boolean;
}

/** What is better seen than read. */
export interface Chart {
  /** Of the file that it is drawn into. */
  readonly name: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

interface Axis {
  readonly label: string;
  /** Each step is ten times the one before: what grows in proportion is a straight line, and so is what grows with the square. */
  readonly logarithmic: boolean;
}

/** Values side by side, in groups: for what is no function of anything. */
export interface Bars {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly y: Axis;
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
}

interface Outcome {
  /** What was measured, and how: enough to repeat it. */
  readonly settings: Readonly<Record<string, string | number>>;
  readonly metrics: readonly Metric[];
  readonly charts?: readonly (Chart | Bars)[];
}

interface BenchOptions {
  /** Whether a rough idea is enough: fewer rounds, and less of whatever there is much of. */
  readonly quick: boolean;
  /** Whether it measures beside ours, where it can, what one would write first. */
  readonly naive: boolean;
  /** The one part of it that is wanted, where it has parts that can be had alone; null: all of it. */
  readonly only: string | null;
}

/** One benchmark. It tells what it is doing, line by line. */
export type Bench = (say: (line: string) => void, options: BenchOptions) => Promise<Outcome>;

/** The value below which the given share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('there is no percentile of nothing');
  return Math.round(value);
}
