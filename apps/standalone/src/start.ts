import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Clock, createLog, type ServerCertificate, selfSigned, systemClock } from '@foyer/server-kit';
import { type Signaling, startSignaling } from '@foyer/signaling';
import { startMediaProcess } from './mediaProcess.ts';
import type { Settings } from './settings.ts';

export interface Foyer {
  readonly signaling: Signaling;
  readonly certificate: ServerCertificate | null;
  /** Resolves when the media node is gone although nobody closed it. */
  readonly mediaLost: Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole of Foyer: signaling and the built pages here, the media node as a child process. */
export async function startFoyer(settings: Settings, clock: Clock = systemClock): Promise<Foyer> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const certificate = settings.selfSigned ? await selfSigned(join(settings.dataFolder, 'tls'), settings.host) : null;
  const media = startMediaProcess(settings);
  let closing = false;
  try {
    const signaling = await startSignaling({
      listen: { host: settings.host, port: settings.port },
      publicUrl: settings.publicUrl,
      pages: fileURLToPath(new URL('../../web/dist', import.meta.url)),
      tls: certificate,
      behindProxy: settings.behindProxy,
      sfu: media.line,
      clock,
      log: createLog('signaling', settings.logLevel),
    });
    return {
      signaling,
      certificate,
      mediaLost: new Promise((resolve) => void media.ended.then(() => closing || resolve())),
      async close() {
        closing = true;
        await signaling.close();
        await media.close();
      },
    };
  } catch (cause) {
    await media.close();
    throw cause;
  }
}
