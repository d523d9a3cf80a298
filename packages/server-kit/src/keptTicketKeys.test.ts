import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptTicketKeys } from './keptTicketKeys.ts';

test('[ST-7] the key of a folder stays the same, is its owner’s alone, and is not used once others may read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
  try {
    const file = join(folder, 'keys', 'join.pem');
    const { kid, known } = keptTicketKeys(file);
    expect([...known.keys()]).toEqual([kid]);
    expect(keptTicketKeys(file).kid).toBe(kid);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => keptTicketKeys(file)).toThrow(/others may read the key/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
