import { readSettings, type Settings, UnusableSetting } from './settings.ts';
import { type Foyer, startFoyer } from './start.ts';

/** For the person who started Foyer: stdout holds what they need, stderr what went wrong. */
const say = (line: string) => process.stdout.write(`${line}\n`);

function giveUp(sentence: string): never {
  process.stderr.write(`Foyer cannot start: ${sentence}\n`);
  process.exit(1);
}

function settingsOrGiveUp(): Settings {
  try {
    return readSettings(process.env, process.argv.slice(2));
  } catch (error) {
    if (error instanceof UnusableSetting) giveUp(error.message);
    throw error;
  }
}

async function foyerOrGiveUp(settings: Settings): Promise<Foyer> {
  try {
    return await startFoyer(settings);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') giveUp(`port ${settings.port} is taken; choose another with PORT=3001 npm start`);
    if (code === 'EADDRNOTAVAIL') giveUp(`this machine has no address ${settings.host}`);
    giveUp(message);
  }
}

const settings = settingsOrGiveUp();
const foyer = await foyerOrGiveUp(settings);

say(`Foyer is ready: ${foyer.signaling.publicUrl.origin}`);
if (foyer.certificate) {
  say(`Certificate, made by Foyer itself, SHA-256: ${foyer.certificate.fingerprint}`);
  say('Browsers will warn about it once: compare the fingerprint they show with this one.');
}
const { firstRunLink } = foyer.signaling;
if (firstRunLink) say(`Open this link once to become the organizer: ${firstRunLink}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void foyer.close().then(() => process.exit(0)));

await foyer.mediaLost;
process.stderr.write('Foyer stops: its media node ended. Start it again; if this repeats, look at the lines above.\n');
process.exit(1);
