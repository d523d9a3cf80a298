import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Clock, createLog, keptSecret, type ServerCertificate, selfSigned, systemClock } from '@foyer/server-kit';
import {
  type Audit,
  databaseStores,
  insideNetworks,
  openDatabase,
  operate as run,
  type Signaling,
  startSignaling,
} from '@foyer/signaling';
import { holdFolder } from './folder/hold.ts';
import { joinKeysIn } from './folder/joinKeys.ts';
import { limitsIn } from './folder/limits.ts';
import { startMediaProcess } from './mediaProcess.ts';
import { type Operate, serveOperator } from './operator/serve.ts';
import type { Settings } from './settings.ts';

export interface Foyer {
  readonly signaling: Signaling;
  readonly certificate: ServerCertificate | null;
  /** Resolves when the media node is gone although nobody closed it. */
  readonly mediaLost: Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  /** The folder of the built web app; null: no pages, only the API. */
  readonly pages?: string | null;
}

/** The status of a command that came before Foyer was ready for one. */
const NOT_YET = 1;

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Starts the whole of Foyer: the data folder and the database, signaling and the built pages, the media node as a child. */
export async function startFoyer(
  settings: Settings,
  { clock = systemClock, pages = PAGES }: StartOptions = {},
): Promise<Foyer> {
  const { dataFolder, databaseUrl } = settings;
  const log = createLog('signaling', settings.logLevel);
  // What has been started, to be ended in the opposite order.
  const started = new AsyncDisposableStack();
  try {
    let operate: Operate = async () => NOT_YET;
    const folder = await holdFolder(dataFolder, (line) =>
      serveOperator(line, { operate: (...asked) => operate(...asked), log }),
    );
    started.defer(() => folder.release());
    const limits = limitsIn(dataFolder);
    // The media node comes up while the database opens.
    const media = startMediaProcess(settings);
    started.defer(() => media.close());
    const database = await openDatabase({ url: databaseUrl, folder: dataFolder, log });
    started.defer(() => database.close());
    const certificate = settings.selfSigned ? await selfSigned(join(dataFolder, 'tls'), settings.host) : null;
    const ticketKeys = joinKeysIn(dataFolder, clock);
    let closing = false;
    const signaling = await startSignaling({
      listen: { host: settings.host, port: settings.port },
      publicUrl: settings.publicUrl,
      pages,
      tls: certificate,
      behindProxy: settings.behindProxy,
      inside: insideNetworks(settings.insideNetworks),
      operator: insideNetworks(settings.metricsNetworks),
      limits,
      mail: settings.mail,
      provider: settings.provider,
      relay: settings.relay,
      sfu: media.line,
      stores: databaseStores(database.db, clock),
      invitationKey: keptSecret(join(dataFolder, 'keys', 'invitations.key')),
      ticketKeys,
      clock,
      log,
    });
    started.defer(() => signaling.close());
    const { audit, signIn, sendLink, administration, anotherLink: link } = signaling;
    operate = operatorOf({
      ...{ db: database.db, audit, clock },
      ...{ ticketKeys: () => ticketKeys, administration, signIn, sendLink, link },
    });
    return {
      signaling,
      certificate,
      mediaLost: new Promise((resolve) => void media.ended.then(() => closing || resolve())),
      async close() {
        closing = true;
        await started.disposeAsync();
      },
    };
  } catch (cause) {
    await started.disposeAsync();
    throw cause;
  }
}

function operatorOf(parts: Omit<Parameters<typeof run>[1], 'say'> & { audit: Audit }): Operate {
  return async (args, say) => {
    const status = await run(args, { ...parts, say });
    await parts.audit.settled();
    return status;
  };
}
