import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** One line per attack, with the reason below it if it got through; and how many there were. */
export class Report implements Reporter {
  #passed = 0;
  #failed = 0;

  onTestCaseResult(attack: TestCase): void {
    const { state, errors } = attack.result();
    const hasPassed = state === 'passed';
    if (hasPassed) this.#passed += 1;
    else if (state === 'failed') this.#failed += 1;
    else return;
    const seconds = ((attack.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    say(`${hasPassed ? 'passed' : 'FAILED'}  ${attack.name} (${seconds} s)`);
    for (const error of errors ?? []) say(indented(error.stack ?? error.message, error.diff));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message: string; stack?: string }[]): void {
    const broken = [...modules.flatMap((module) => module.errors()), ...errors];
    for (const error of broken) say(indented(error.stack ?? error.message));
    say(`${this.#passed} passed, ${this.#failed + broken.length} failed`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function indented(text: string, diff = ''): string {
  return `${text}\n${diff}`.trimEnd().replace(/^/gm, '        ');
}
