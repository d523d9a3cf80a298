import { expect, test } from 'vitest';
import { attach } from '../testing/media.ts';
import { FINGERPRINT } from '../testing/person.ts';
import { startStack } from '../testing/stack.ts';

interface Told {
  readonly line: object;
  readonly ticket: { readonly key: string; readonly checkedAt: number };
  readonly media: { readonly issuer: string; readonly checkedAt: number; readonly fingerprint: string } | null;
  readonly log: { readonly entries: number; readonly kinds: readonly string[] };
}

test('[PT-1] whoever is inside is told what let them and their media in, and when', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.hears('self:inside');
  const arrivedAt = stack.clock.now();
  stack.clock.advance(1_000);
  const read = async () => (await olga.asks('protection:read')).data as Told;
  expect(await read()).toMatchObject({
    line: { tls: null, proxied: false },
    ticket: { issuer: 'foyer', algorithm: 'ES256', checkedAt: arrivedAt },
    media: null,
  });
  await attach(olga);
  expect(await read()).toMatchObject({
    media: { issuer: expect.stringMatching(/^sfu:/), checkedAt: arrivedAt + 1_000, fingerprint: FINGERPRINT },
  });
});

test('[PT-1] of TLS that ends at a proxy nothing is said', async () => {
  await using stack = await startStack({ behindProxy: true });
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.hears('self:inside');
  expect(((await olga.asks('protection:read')).data as Told).line).toEqual({ tls: null, proxied: true });
});

test('[PT-3] what is kept is counted from the log itself', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.hears('self:inside');
  const log = async () => ((await olga.asks('protection:read')).data as Told).log;
  const before = await log();
  expect(before.kinds).not.toContain('hands');
  await olga.asks('hands:raise');
  const after = await log();
  expect(after.entries).toBe(before.entries + 1);
  expect(after.kinds).toContain('hands');
});

test('whoever waits is told nothing of it', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gil');
  await gil.joins(meeting);
  await gil.hears('self:waiting');
  expect(await gil.asks('protection:read')).toMatchObject({ ok: false, code: 'not-admitted' });
});
