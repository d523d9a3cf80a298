import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

/** The media workers below a process. */
export function workersBelow(pid: number): number[] {
  return processesBelow(pid).flatMap((one) => (one.name.startsWith('mediasoup-worke') ? [one.pid] : []));
}

/** All processes below one, as Linux lists them: child by child. */
export function processesBelow(pid: number): readonly Process[] {
  const processes = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    const stat = statOf(Number(entry));
    return stat ? [stat] : [];
  });
  const below = (parent: number): readonly Process[] =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** Null when the process ended while one was looking. */
function statOf(pid: number): Process | null {
  try {
    // The name stands in parentheses and may itself contain some: what follows the last of them has no names in it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
    return { pid, name: text.slice(open + 1, close), parent: Number(text.slice(close + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}
