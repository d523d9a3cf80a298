import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PreflightView } from './known.ts';
import { Preflight, WAY_PATIENCE_MS } from './preflight.ts';
import { type Came, verdictOf } from './verdict.ts';

const network = new EventTarget() as EventTarget & { effectiveType: string };
beforeEach(() => {
  vi.useFakeTimers();
  network.effectiveType = '4g';
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { connection: network });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const PROBE = { udp: { id: 'udp' }, tcp: { id: 'tcp' }, relay: null as object | null };
const RELAY = { urls: ['turn:turn.example.org'], username: 'u', credential: 'c' };
const THROUGH: Came = { through: true, roundTripMs: 10 };

/** A network that lets some ways through and swallows the others. */
function stand({ relayed = false }: { relayed?: boolean } = {}) {
  const open = new Set(['udp', 'tcp', 'relay']);
  const views: PreflightView[] = [];
  const begun: (string | null)[] = [];
  const server = { isThere: true };
  const data = { probe: { ...PROBE, relay: relayed ? { id: 'relay' } : null }, relay: relayed ? RELAY : null };
  const preflight = new Preflight({
    open: async (fingerprint) => {
      begun.push(fingerprint);
      return (server.isThere ? { ok: true, data } : { ok: false, code: 'capacity' }) as never;
    },
    onView: (view) => views.push(view),
    certificate: async () => ({ certificate: {} as never, fingerprint: `F${begun.length}` }),
    attempt: ({ connection }, over) =>
      open.has(connection.id)
        ? Promise.resolve(THROUGH)
        : new Promise((resolve) => over.addEventListener('abort', () => resolve({ through: false }))),
  });
  const now = () => views.at(-1);
  const verdict = () => verdictOf(now()?.ways ?? null);
  /** So much time goes by, and whatever follows from it. */
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { preflight, open, server, begun, now, verdict, pass, views };
}

test('[PF-1] [PF-3] as UDP is blocked, then TCP, then all, the verdict follows within 5 s', async () => {
  const { preflight, open, verdict, now, pass } = stand({ relayed: true });
  preflight.start();
  await pass(0);
  expect([verdict(), now()?.running]).toEqual(['fine', false]);
  for (const [blocked, expected] of [
    ['udp', 'tcp-only'],
    ['tcp', 'relay-only'],
    ['relay', 'blocked'],
  ] as const) {
    open.delete(blocked);
    preflight.again();
    await pass(WAY_PATIENCE_MS - 1);
    // What was known stays until something else is.
    expect([verdict() === expected, now()?.running]).toEqual([false, true]);
    await pass(1);
    expect([verdict(), now()?.running]).toEqual([expected, false]);
  }
  expect(WAY_PATIENCE_MS).toBeLessThan(5_000);
});

test('[PF-1] where there is no relay, it was not tried', async () => {
  const { preflight, now, pass } = stand();
  preflight.start();
  await pass(0);
  expect(now()?.ways).toEqual({ udp: THROUGH, tcp: THROUGH, relay: null });
});

test('[PF-1] when the server says no, nothing is known; whoever asked is told that', async () => {
  const { preflight, server, now, pass } = stand();
  server.isThere = false;
  preflight.start();
  await pass(0);
  expect(now()).toEqual({ running: false, ways: null, asked: false });
  preflight.again();
  await pass(0);
  expect(now()).toEqual({ running: false, ways: null, asked: true });
});

test('[PF-3] another network is tried by itself; an estimate of its speed is no other network', async () => {
  const { preflight, open, verdict, begun, pass } = stand();
  preflight.start();
  await pass(6_000);
  network.dispatchEvent(new Event('change'));
  await pass(6_000);
  expect(begun).toHaveLength(1);
  open.delete('udp');
  network.effectiveType = '3g';
  network.dispatchEvent(new Event('change'));
  await pass(WAY_PATIENCE_MS);
  expect(verdict()).toBe('tcp-only');
});

test('[PF-3] offline nothing is known, and online it is tried again at once', async () => {
  const { preflight, now, verdict, pass } = stand();
  preflight.start();
  await pass(0);
  window.dispatchEvent(new Event('offline'));
  expect(now()).toEqual({ running: false, ways: null, asked: false });
  window.dispatchEvent(new Event('online'));
  await pass(0);
  expect(verdict()).toBe('fine');
});

test('[PF-3] a network that is not sure of itself is not tried again all the time', async () => {
  const { preflight, begun, pass } = stand();
  preflight.start();
  await pass(0);
  for (const kind of ['3g', '4g', '3g']) {
    network.effectiveType = kind;
    network.dispatchEvent(new Event('change'));
    await pass(100);
  }
  expect(begun).toHaveLength(1);
});

test('[PF-4] it ends when one joins: nothing is told any more, and nothing is tried', async () => {
  const { preflight, open, views, begun, pass } = stand();
  open.clear();
  preflight.start();
  await pass(100);
  preflight.stop();
  expect(views.at(-1)).toEqual({ running: false, ways: null, asked: false });
  const told = views.length;
  await pass(WAY_PATIENCE_MS);
  window.dispatchEvent(new Event('online'));
  preflight.again();
  await pass(WAY_PATIENCE_MS);
  expect([views.length, begun.length]).toEqual([told, 1]);
});

test('[PF-6] each time it is another certificate', async () => {
  const { preflight, begun, pass } = stand();
  preflight.start();
  await pass(0);
  preflight.again();
  await pass(0);
  expect(begun).toEqual(['F0', 'F1']);
});
