import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from './lock.mjs';

function freshLock() {
  const folder = mkdtempSync(path.join(tmpdir(), 'foyer-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'lock');
}

test('a lock is let go after success and after failure', async () => {
  const lock = freshLock();
  expect(await withLock(lock, async () => existsSync(lock))).toBe(true);
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone, or whose number another has now, holds nobody up', async () => {
  for (const owner of ['999999999 1', `${process.pid} 1`]) {
    const lock = freshLock();
    writeFileSync(lock, owner);
    expect(await withLock(lock, async () => 'in')).toBe('in');
  }
});
