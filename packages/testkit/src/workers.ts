import { readdirSync, readFileSync } from 'node:fs';

/** The media workers below a process, found as Linux lists them: child by child, by name. */
export function workersBelow(pid: number): number[] {
  const processes = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    const stat = statOf(Number(entry));
    return stat ? [stat] : [];
  });
  const below = (parent: number): typeof processes =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid).flatMap((one) => (one.name.startsWith('mediasoup-worke') ? [one.pid] : []));
}

/** Null when the process ended while one was looking. */
function statOf(pid: number): { readonly pid: number; readonly parent: number; readonly name: string } | null {
  try {
    // The name stands in parentheses and may itself contain some: what follows the last of them has no names in it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
    return { pid, name: text.slice(open + 1, close), parent: Number(text.slice(close + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}
