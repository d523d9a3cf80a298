import { cpuMsOf } from '../media/cpu.ts';
import type { Ear } from '../media/ear.ts';
import type { Sender } from '../media/replay/sender.ts';
import type { Size } from './size.ts';

/** How long somebody has the word, in ms: longer than it takes to follow them. */
const TURN_MS = 5_000;
/** Until nobody is sent any more what nobody looks at. */
const SETTLE_MS = 4_000;
/** So many count what comes to them; for them all that would cost more than the rest of it. */
const EARS = 25;

/** Whether this one of so many counts what comes in: evenly many, the last among them, and those who talk as late as can be. */
export function counts(turn: number, people: number): boolean {
  return (people - 1 - turn) % Math.ceil(people / EARS) === 0;
}

/**
 * So many come, evenly over a time, each when it is their turn, whether the one before is in or not. Whoever is late does not
 * make up for it.
 */
export async function spread<T>(times: number, overMs: number, come: (turn: number) => Promise<T>): Promise<T[]> {
  const from = performance.now();
  const coming: Promise<T>[] = [];
  for (let turn = 0; turn < times; turn++) {
    const wait = from + (turn * overMs) / times - performance.now();
    if (wait > 0) await pause(wait);
    coming.push(come(turn));
    // Whoever cannot come ends the bench when all are waited for, and not before.
    coming.at(-1)?.catch(() => {});
  }
  return Promise.all(coming);
}

/** Some speak in turns, until they are stopped. @returns how to stop them */
export function inTurns(talkers: readonly Sender[]): () => void {
  let turn = 0;
  const next = () => {
    for (const [one, talker] of talkers.entries()) talker.open(one === turn % talkers.length ? 'speaks' : 'is silent');
    turn++;
  };
  next();
  const timer = setInterval(next, TURN_MS);
  return () => {
    clearInterval(timer);
    for (const talker of talkers) talker.open('is silent');
  };
}

/** What it takes while some speak in turns, when all have settled. */
export async function talk(
  talkers: readonly Sender[],
  { ears, pid, forMs }: { ears: readonly Ear[]; pid: number; forMs: number },
): Promise<Pick<Size, 'talkCpuMs' | 'botsCpuMs' | 'soundKbps' | 'pictureKbps'>> {
  await pause(SETTLE_MS);
  const stop = inTurns(talkers);
  const before = { cpu: cpuMsOf(pid), own: process.cpuUsage(), came: cameTo(ears), at: performance.now() };
  await pause(forMs);
  const seconds = (performance.now() - before.at) / 1_000;
  const [{ user, system }, came] = [process.cpuUsage(before.own), cameTo(ears)];
  const talkCpuMs = (cpuMsOf(pid) - before.cpu) / seconds;
  stop();
  const kbps = (what: 'sound' | 'picture') => ((came[what] - before.came[what]) * 8) / 1_000 / ears.length / seconds;
  return {
    ...{ talkCpuMs, botsCpuMs: (user + system) / 1_000 / seconds },
    ...{ soundKbps: kbps('sound'), pictureKbps: kbps('picture') },
  };
}

function cameTo(ears: readonly Ear[]): { sound: number; picture: number } {
  const bytes = (of: (ear: Ear) => { bytes: number }) => ears.reduce((sum, ear) => sum + of(ear).bytes, 0);
  return { sound: bytes(({ sound }) => sound), picture: bytes(({ picture }) => picture) };
}

const pause = (forMs: number) => new Promise((resolve) => setTimeout(resolve, forMs));
