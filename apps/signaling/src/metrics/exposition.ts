/** One number, and what tells it from others of its name. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** All numbers of one name. Names end in the unit, and those that only grow in `_total`. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly samples: readonly Sample[];
}

/** Of the text format of Prometheus. */
export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Writes numbers down in the text format of Prometheus. A library would do this and count as well; here everything is
 * counted already where it happens, and is read when somebody asks.
 */
export function exposition(families: readonly Family[]): string {
  return families.map((family) => textOf(family)).join('');
}

function textOf({ name, help, type, samples }: Family): string {
  const lines = samples.map(({ labels = {}, value }) => `${name}${labelsOf(labels)} ${value}\n`);
  return [`# HELP ${name} ${help}\n`, `# TYPE ${name} ${type}\n`, ...lines].join('');
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
