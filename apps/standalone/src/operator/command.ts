import { existsSync } from 'node:fs';
import { type Log, systemClock } from '@foyer/server-kit';
import { Audit, administrationWhileStopped, databaseStores, openDatabase, operate } from '@foyer/signaling';
import { holdFolder, lineToHolder } from '../folder/hold.ts';
import { joinKeysIn } from '../folder/joinKeys.ts';
import type { OperatorSettings } from '../settings.ts';
import { ask } from './ask.ts';

export interface CommandOptions {
  readonly settings: OperatorSettings;
  readonly say: (line: string) => Promise<void>;
  readonly log: Log;
}

/**
 * Does what an operator asked for: by the Foyer that holds the data folder, or, when none runs, with the database itself.
 *
 * @throws with one sentence when neither can be reached
 */
export async function runCommand(args: readonly string[], { settings, say, log }: CommandOptions): Promise<number> {
  const { dataFolder, databaseUrl } = settings;
  if (!existsSync(dataFolder)) throw new Error(`there is no data folder ${dataFolder}; name Foyer's with FOYER_DATA`);
  const line = await lineToHolder(dataFolder);
  if (line) return ask(line, args, say);
  await using held = new AsyncDisposableStack();
  const folder = await holdFolder(dataFolder, (other) => other.destroy());
  held.defer(() => folder.release());
  const { db, close } = await openDatabase({ url: databaseUrl, folder: dataFolder, log });
  held.defer(close);
  const clock = systemClock;
  const audit = new Audit({ store: databaseStores(db, clock).audit, clock, log });
  // What was noted is written before everything it takes is let go of.
  held.defer(() => audit.settled());
  const ticketKeys = () => joinKeysIn(dataFolder, clock);
  const administration = administrationWhileStopped(db, { clock, audit });
  return await operate(args, {
    db,
    say,
    audit,
    ticketKeys,
    clock,
    administration,
    signIn: null,
    sendLink: null,
    link: null,
  });
}
