import { availableParallelism } from 'node:os';
import { createLog, lineToParent } from '@foyer/server-kit';
import { z } from 'zod';
import { serveSfu } from './build.ts';
import { mediasoupEngine } from './media/mediasoup/engine.ts';

/** What the parent process passes in the environment. */
const environment = z.object({
  MEDIASOUP_WORKER_BIN: z.string().min(1),
  SFU_LISTEN_ADDRESS: z.string().min(1),
  SFU_ANNOUNCED_ADDRESS: z.string().min(1).optional(),
  SFU_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  SFU_VOICES: z.coerce.number().int().min(1).max(16).optional(),
  SFU_BASE_PORT: z.coerce.number().int().min(0).max(65_535),
  LOG_LEVEL: z.string().default('info'),
});

const channel = lineToParent();
if (!channel)
  throw new Error('the media node is started by Foyer, not by hand: it talks to the process that forked it');

const settings = environment.parse(process.env);
const log = createLog('sfu', settings.LOG_LEVEL);
const engine = await mediasoupEngine({
  bin: settings.MEDIASOUP_WORKER_BIN,
  count: settings.SFU_WORKERS ?? availableParallelism(),
  listening: {
    address: settings.SFU_LISTEN_ADDRESS,
    announced: settings.SFU_ANNOUNCED_ADDRESS ?? null,
    basePort: settings.SFU_BASE_PORT,
  },
  log,
}).catch((cause: unknown) => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`The media node cannot start: ${reason}. If a port is taken, choose others with MEDIA_PORT.\n`);
  process.exit(1);
});
const { SFU_VOICES: slots } = settings;
serveSfu(channel, { engine, log, ...(slots === undefined ? {} : { slots }) });

// A media node without anybody to ask it would only keep ports.
await channel.closed;
engine.close();
process.exit(0);
