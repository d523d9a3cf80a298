import { performance } from 'node:perf_hooks';
import type { types } from 'mediasoup';
import { type Load, loadOf } from '../load.ts';

/** How often one looks, in ms: people come by the second. */
const EVERY_MS = 2_000;

/** Watches how much a worker has to do, and this process, through which all sound goes. Ends with the worker. */
export function watchLoad(worker: types.Worker, onLoad: (load: Load) => void): { readonly share: number } {
  let load: Load = 'calm';
  let used = 0;
  let share = 0;
  let at = performance.now();
  let own = performance.eventLoopUtilization();
  const look = async () => {
    const { ru_utime, ru_stime } = await worker.getResourceUsage();
    const now = performance.now();
    share = (ru_utime + ru_stime - used) / (now - at);
    const { utilization } = performance.eventLoopUtilization(own);
    own = performance.eventLoopUtilization();
    [used, at] = [ru_utime + ru_stime, now];
    const next = loadOf(load, Math.max(share, utilization));
    if (next === load) return;
    load = next;
    onLoad(load);
  };
  // A worker that does not answer is another one's matter.
  const timer = setInterval(() => void look().catch(() => {}), EVERY_MS);
  timer.unref();
  worker.observer.once('close', () => clearInterval(timer));
  return {
    get share() {
      return share;
    },
  };
}
