import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { drawCharts } from './charts.ts';
import { forward } from './forward.ts';
import { growth } from './growth.ts';
import { janus } from './janus.ts';
import { join } from './join.ts';
import { mediaTerms } from './media/terms.ts';
import { memory } from './memory.ts';
import { page } from './page.ts';
import { recovery } from './recovery.ts';
import { signaling } from './signaling.ts';
import { soak } from './soak.ts';
import { speaker } from './speaker.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  forward,
  growth,
  janus,
  join,
  memory,
  page,
  recovery,
  signaling,
  soak,
  speaker,
};
/** All the others have real media. */
const WITHOUT_MEDIA: readonly string[] = ['memory', 'signaling'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    naive: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const [name = ''] = positionals;
if (name === 'charts') {
  for (const file of drawCharts()) process.stdout.write(`${file}\n`);
  process.exit(0);
}
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench) {
  process.stderr.write(`there is no benchmark "${name}"; there are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(1);
}

const { quick, naive, only = null } = values;
const outcome = await bench((line) => process.stderr.write(`${line}\n`), { quick, naive, only });
const { metrics, charts = [] } = outcome;
const settings = { ...(WITHOUT_MEDIA.includes(name) ? {} : mediaTerms()), ...outcome.settings };
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  platform: process.platform,
  node: process.version,
};
if (values.json) process.stdout.write(`${JSON.stringify({ bench: name, machine, settings, metrics, charts })}\n`);
else {
  const width = Math.max(...metrics.map(({ name: what }) => what.length));
  for (const { name: what, value, unit, goal, ok } of metrics)
    process.stdout.write(
      `${what.padEnd(width)} ${String(value).padStart(8)} ${unit.padEnd(4)} goal ${goal ?? '-'} ${ok ? 'met' : 'MISSED'}\n`,
    );
}
process.exit(0);
