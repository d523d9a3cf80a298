import { rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SkippingClock } from '@foyer/server-kit/testing';
import { readSettings, startFoyer } from '@foyer/standalone';
import type { Lateness, Order, Report, Usage } from './messages.ts';
import { workersBelow } from './processes.ts';

// A process of its own: a test that computes must not delay a packet, nor the other way round.
const report = (message: Report) => process.send?.(message);
const clock = new SkippingClock();
let mediaRequests = 0;

try {
  const settings = readSettings(
    { LOG_LEVEL: 'error', MEDIA_PORT: '0', MEDIA_WORKERS: '1', ...process.env },
    process.argv.slice(2),
  );
  const foyer = await startFoyer(settings, { clock, ...(process.env['FOYER_PAGES'] === 'no' ? { pages: null } : {}) });
  const { signaling } = foyer;
  const asked = signaling.node.call;
  Object.assign(signaling.node, {
    call: (...request: Parameters<typeof asked>) => {
      mediaRequests++;
      return asked(...request);
    },
  });

  const end = async () => {
    await foyer.close();
    // Else whoever started it is gone, and nobody clears up after it.
    if (!process.connected) rmSync(settings.dataFolder, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('disconnect', () => void end());
  process.on('message', (order: Order) => {
    if (order.order === 'skip') clock.skip(order.ms);
    else if (order.order === 'kill-workers') for (const pid of workersBelow(process.pid)) process.kill(pid, 'SIGKILL');
    else if (order.order === 'close') void end();
    else if (order.order === 'usage') report({ report: 'usage', id: order.id, usage: usage(order.collect) });
    else if (order.order === 'lateness') report({ report: 'lateness', id: order.id, lateness: lateness() });
    else
      void signaling.node.call('node:census', {}).then((counted) => {
        const people = counted.ok ? counted.data.rooms.flatMap((room) => room.people) : [];
        const probes = counted.ok ? counted.data.probes : 0;
        const late = counted.ok ? counted.data.late : { p50: 0, p99: 0, max: 0 };
        report({ report: 'census', id: order.id, people, probes, late });
      });
  });
  report({ report: 'ready', url: signaling.publicUrl.origin, firstRunLink: signaling.firstRunLink ?? '' });
} catch (error) {
  report({ report: 'failed', reason: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

function usage(collect: boolean): Usage {
  if (collect) {
    // The switch counts for whatever is made after it: the function is found in a context of its own.
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  }
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return { cpuUs: user + system, heapBytes: heapUsed, rssBytes: rss, mediaRequests };
}

/** How often it is looked, in ms. */
const LOOK_EVERY_MS = 1;
let loop: ReturnType<typeof monitorEventLoopDelay> | undefined;

/** Looking costs a little, so it begins when it is asked for first. */
function lateness(): Lateness {
  loop ??= monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  loop.enable();
  // What is counted is the time from one look to the next, in ns.
  const late = (ns: number) => Math.max(0, ns / 1e6 - LOOK_EVERY_MS);
  const since = { p50: late(loop.percentile(50)), p99: late(loop.percentile(99)), max: late(loop.max) };
  loop.reset();
  return since;
}
