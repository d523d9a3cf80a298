import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a process of its own writes to its log. */
function logged(fields: object): { said: Record<string, unknown>; text: string } {
  const log = JSON.stringify(new URL('./log.ts', import.meta.url).href);
  const code = `const { createLog } = await import(${log}); createLog('part').info(${JSON.stringify(fields)}, 'happened');`;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(stdout).toBe('');
  return { said: JSON.parse(stderr) as Record<string, unknown>, text: stderr };
}

test('a line says what happened, and hides secrets, certificates and names, up to two levels down', () => {
  const hidden = ['token', 'secret', 'cookie', 'authorization', 'fingerprint', 'iceParameters', 'name'];
  const secrets = Object.fromEntries(hidden.map((field) => [field, 'marker']));
  const { said, text } = logged({ meeting: 'm1', ...secrets, one: secrets, two: { three: secrets } });
  expect(said).toMatchObject({ part: 'part', meeting: 'm1', msg: 'happened' });
  expect(text).not.toContain('marker');
});
