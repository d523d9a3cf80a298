import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptSecret } from './keptSecret.ts';

test('[ST-7] the secret of a folder stays the same, is its owner’s alone, and is not used once others may read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
  try {
    const file = join(folder, 'keys', 'invitations.key');
    const secret = keptSecret(file);
    expect(keptSecret(file).equals(secret)).toBe(true);
    expect(keptSecret(join(folder, 'keys', 'other.key')).equals(secret)).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => keptSecret(file)).toThrow(/others may read the key/);
    chmodSync(file, 0o600);
    writeFileSync(file, 'short');
    expect(() => keptSecret(file)).toThrow(/there is no key in/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
