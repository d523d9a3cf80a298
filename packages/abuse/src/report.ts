import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** One line per attack, with the reason below it if it got through. */
export class Report implements Reporter {
  onTestCaseResult(attack: TestCase): void {
    const { state, errors } = attack.result();
    if (state === 'skipped') return;
    const seconds = ((attack.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    say(`${state === 'passed' ? 'passed' : 'FAILED'}  ${attack.name} (${seconds} s)`);
    for (const error of errors ?? []) say(indented(error.stack ?? error.message, error.diff));
  }

  /** What went wrong outside of any attack. */
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const error of [...modules.flatMap((module) => module.errors()), ...errors])
      say(indented(error.stack ?? error.message));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function indented(text: string, diff = ''): string {
  return `${text}\n${diff}`.trimEnd().replace(/^/gm, '        ');
}
