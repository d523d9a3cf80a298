import { afterAll, test } from 'vitest';
import { Ground } from './ground.ts';
import { Site } from './site.ts';

let site: Promise<Site> | null = null;

/**
 * One attack.
 *
 * Before it there are two meetings of honest people, after it they must be as they were, with the same processes, nothing
 * logged as a bug, and one line of the audit for each refusal that the attackers were told. What is particular to the
 * attack it asserts itself.
 *
 * @param id as in the list of attacks: docs/threats/README.md
 */
export function attack(id: string, what: string, body: (ground: Ground) => Promise<void>): void {
  test(`${id} ${what}`, async () => {
    site ??= Site.start();
    const ground = await Ground.prepare(await site);
    try {
      await body(ground);
      await ground.isUnharmed();
    } finally {
      await ground.clear();
    }
  });
}

/** Ends what all attacks took place in. */
export function clearAfterwards(): void {
  afterAll(async () => (await site)?.close());
}
