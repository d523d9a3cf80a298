import { readdirSync, readFileSync } from 'node:fs';
import { processesBelow } from '@foyer/testkit';

/** What a process and all below it have used of any core so far, in ms: every thread, as the scheduler counts it. */
export function cpuMsOf(pid: number): number {
  return [pid, ...processesBelow(pid).map((one) => one.pid)].reduce((sum, one) => sum + ownCpuMs(one), 0);
}

function ownCpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  // The first of three numbers: ns on a core. A thread may end while one looks.
  const used = (thread: string) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0;
    }
  };
  return threads.reduce((sum, thread) => sum + used(thread) / 1e6, 0);
}

/** How much memory a process and all below it hold, in MB. */
export function rssOf(pid: number): number {
  return [pid, ...processesBelow(pid).map((one) => one.pid)].reduce((sum, one) => {
    const pages = Number(readFileSync(`/proc/${one}/statm`, 'utf8').split(' ')[1]);
    return sum + (pages * PAGE_BYTES) / 1e6;
  }, 0);
}

const PAGE_BYTES = 4_096;
