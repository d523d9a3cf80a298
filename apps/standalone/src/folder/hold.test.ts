import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, holdFolder, lineToHolder } from './hold.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const nobodyAsks = () => {};

test('[ST-5] a data folder is one Foyer’s; the second is told so in a sentence', async () => {
  const held = await holdFolder(folder, nobodyAsks);
  await expect(holdFolder(folder, nobodyAsks)).rejects.toThrow(
    new FolderInUse(
      `another Foyer uses the data folder ${folder}; stop it, or give this one a folder of its own with FOYER_DATA`,
    ),
  );
  await held.release();
  await (await holdFolder(folder, nobodyAsks)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('[ST-5] of many at once exactly one has it', async () => {
  for (let round = 0; round < 10; round++) {
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => holdFolder(folder, nobodyAsks)));
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.release();
  }
});

test('[ST-5] a process that was killed holds nothing', async () => {
  const child = spawn(process.execPath, [
    '-e',
    `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'foyer-dead.sock'))}, () => console.log('ready'))`,
  ]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(folder)).toEqual(['foyer-dead.sock']);
  const held = await holdFolder(folder, nobodyAsks);
  expect(readdirSync(folder)).not.toContain('foyer-dead.sock');
  await held.release();
});

test('the folder and its socket are for their owner alone, who reaches the holder by it', async () => {
  const inner = join(folder, 'data');
  expect(await lineToHolder(folder)).toBeNull();
  const held = await holdFolder(inner, (line) => line.end('hello'));
  expect(statSync(inner).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(inner)) expect(statSync(join(inner, name)).mode & 0o777).toBe(0o600);
  const line = await lineToHolder(inner);
  const [said] = (await once(line?.setEncoding('utf8') as NonNullable<typeof line>, 'data')) as [string];
  expect(said).toBe('hello');
  await held.release();
});

test('a path that is too long for a socket is told', async () => {
  const long = join(folder, 'x'.repeat(100));
  mkdirSync(long);
  await expect(holdFolder(long, nobodyAsks)).rejects.toThrow(/shorter FOYER_DATA/);
});
