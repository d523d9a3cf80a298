import { attach } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';

/** What one address may ask for in a minute (signaling, limits/table.ts), and what there may be on a node at once. */
const MOST = 60;

attack('A-50', 'somebody opens probe after probe, and looks for a meeting in them', async (ground) => {
  const { meeting } = ground.here;
  const { stack } = ground.site;
  const census = () => stack.census();
  const before = await census();
  const eve = ground.attacker('Eve');
  await ground.untouched(async () => {
    const answers = await Promise.all(Array.from({ length: 3 * MOST }, () => eve.triesWays(meeting)));
    const opened = answers.filter(({ body }) => body.ok);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.length).toBeLessThanOrEqual(MOST);
    for (const { body } of answers) if (!body.ok) expect(['rate-limited', 'capacity']).toContain(body.code);
    expect((await stack.node()).probes).toBeLessThanOrEqual(MOST);
    // What she got names connections, which nobody takes for anything else; and there are no others to name.
    const data = opened[0]?.body.data as { probe: Record<string, { id: string } | null> } | undefined;
    expect(Object.keys(data?.probe ?? {})).toEqual(['udp', 'tcp', 'relay']);
    const gus = ground.attacker('Gus');
    for (const more of [{ participant: 'x' }, { transport: data?.probe['udp']?.id }, { relay: true }]) {
      const asked = { mark: null, fingerprint: gus.fingerprint, ...more };
      expect((await gus.post(`/api/meetings/${meeting}/preflight`, asked)).body.code).toBe('bad-request');
    }
    expect((await gus.triesWays('x'.repeat(22))).body.code).toBe('not-found');
  });
  expect(await census()).toEqual(before);
  // Whoever comes meanwhile has media as ever.
  const gil = await ground.attendee('Gil');
  expect(await attach(gil)).toMatchObject({ ok: true });
});
