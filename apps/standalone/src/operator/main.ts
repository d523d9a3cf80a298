import { once } from 'node:events';
import { createLog } from '@foyer/server-kit';
import { readOperatorSettings, UnusableSetting } from '../settings.ts';
import { runCommand } from './command.ts';

/** Stdout holds what was asked for; whoever reads it may be slower than we are. */
async function say(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

try {
  const settings = readOperatorSettings(process.env);
  process.exitCode = await runCommand(process.argv.slice(2), { settings, say, log: createLog('operator', 'warn') });
} catch (error) {
  const reason = error instanceof UnusableSetting || error instanceof Error ? error.message : String(error);
  process.stderr.write(`Foyer cannot do that: ${reason}\n`);
  process.exitCode = 1;
}
