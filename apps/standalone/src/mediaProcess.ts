import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Line, lineTo } from '@foyer/server-kit';
import type { Settings } from './settings.ts';

export interface MediaProcess {
  readonly line: Line;
  /** Resolves when the process is gone, whoever ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the media node as a process of its own, so that serving sockets never delays a packet.
 *
 * The node ends by itself when the line to it does, so nothing stays behind if this process is killed.
 */
export function startMediaProcess({ media, workerBin, logLevel }: Settings): MediaProcess {
  const main = fileURLToPath(import.meta.resolve('@foyer/sfu/main'));
  const child = fork(main, {
    env: {
      MEDIASOUP_WORKER_BIN: workerBin,
      SFU_LISTEN_ADDRESS: media.listenAddress,
      ...(media.announcedAddress === null ? {} : { SFU_ANNOUNCED_ADDRESS: media.announcedAddress }),
      ...(media.workers === null ? {} : { SFU_WORKERS: String(media.workers) }),
      SFU_VOICES: String(media.voices),
      SFU_BASE_PORT: String(media.basePort),
      LOG_LEVEL: logLevel,
    },
    // A Ctrl-C in the terminal reaches the whole group: the child outlives it just long enough to be told.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = gone(child);
  return {
    line: lineTo(child),
    ended,
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

function gone(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
