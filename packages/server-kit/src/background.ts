import type { Log } from './log.ts';

/**
 * Lets something go on that nobody waits for. If it fails, that is logged, and nothing else comes to harm: a rejection
 * that nobody handles would end the process, and with it everybody's meetings.
 */
export function inBackground(work: Promise<unknown>, { log, what }: { log: Log; what: string }): void {
  work.catch((cause: unknown) => log.error({ cause, what }, 'background work failed'));
}
