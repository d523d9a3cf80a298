import { AWAY_LIMIT_MS } from '@foyer/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryCounters } from './counters.ts';
import { createLimits, type Limits } from './limits.ts';
import { DEFAULT_TABLE, LIMITS, type LimitRow } from './table.ts';
import type { Who } from './who.ts';

// The counters go by the machine's clock, as their library does: here it stands still until it is moved on.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const fresh = () => createLimits(memoryCounters());

/** Takes one after the other, so many times; says how often it was granted. */
async function granted(limits: Limits, row: LimitRow, who: (turn: number) => Who, times: number): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < times; turn++) if ((await limits.take(row, who(turn))) === null) count++;
  return count;
}

describe('[LM-1] a row counts by whatever is known of whoever asks', () => {
  test('one address', async () => {
    const limits = fresh();
    expect(await granted(limits, 'handshake', () => ({ address: '192.0.2.1' }), 100)).toBe(60);
    expect(await limits.take('handshake', { address: '192.0.2.2' })).toBeNull();
  });

  test('one /24, whose neighbour is not touched', async () => {
    const limits = fresh();
    expect(await granted(limits, 'handshake', (turn) => ({ address: `192.0.2.${turn % 200}` }), 1_000)).toBe(400);
    expect(await limits.take('handshake', { address: '192.0.3.1' })).toBeNull();
  });

  test('one /56, and with four times as much the /48 around it', async () => {
    const limits = fresh();
    const inOne56 = (turn: number) => ({ address: `2001:db8:1:${(turn % 200).toString(16)}::1` });
    expect(await granted(limits, 'handshake', inOne56, 1_000)).toBe(400);
    const inMany56 = (turn: number) => ({ address: `2001:db8:1:${(0x100 + (turn % 5_000)).toString(16)}::1` });
    expect(await granted(limits, 'handshake', inMany56, 5_000)).toBe(1_200);
    expect(await limits.take('handshake', { address: '2001:db8:2::1' })).toBeNull();
  });

  test('a partner, of whom there is none yet', async () => {
    const limits = fresh();
    expect(await granted(limits, 'join.account', (turn) => ({ account: `a${turn}`, partner: 'p.example' }), 500)).toBe(
      400,
    );
    expect(await limits.take('join.account', { account: 'olga', partner: 'q.example' })).toBeNull();
    expect(await limits.take('join.account', { account: 'olga' })).toBeNull();
  });

  test('a meeting', async () => {
    const limits = fresh();
    const from = (turn: number) => ({ address: `10.0.${turn}.1`, meeting: 'one' });
    expect(await granted(limits, 'join.guest', from, 400)).toBe(300);
    expect(await limits.take('join.guest', { address: '10.0.1.1', meeting: 'other' })).toBeNull();
    // Guests, however many, are no reason to keep a colleague out.
    expect(await limits.take('join.account', { account: 'olga', meeting: 'one' })).toBeNull();
  });
});

test('[LM-1] guests of one subnet, however many, leave a meeting room for guests from elsewhere', async () => {
  for (const network of ['192.0.2.', '2001:db8:1:1']) {
    const limits = fresh();
    const from = (turn: number) => ({
      address: network.includes(':')
        ? `${network}${(turn % 256).toString(16).padStart(2, '0')}::1`
        : `${network}${turn % 256}`,
      meeting: 'one',
    });
    expect(await granted(limits, 'join.guest', from, 1_000)).toBe(240);
    expect(await limits.take('join.guest', { address: '198.51.100.1', meeting: 'one' })).toBeNull();
  }
});

test('[LM-1] one /24, however many machines it has, leaves lines for others in the same second', async () => {
  const limits = fresh();
  expect(await granted(limits, 'upgrade', (turn) => ({ address: `192.0.2.${turn % 256}` }), 5_000)).toBeLessThan(5_000);
  expect(await limits.take('upgrade', { address: '198.51.100.1' })).toBeNull();
});

test('[LM-2] whoever is refused for themselves uses up nothing of what they share', async () => {
  const limits = fresh();
  await granted(limits, 'handshake', () => ({ address: '192.0.2.1' }), 10_000);
  // Ten thousand tries took 60 of the subnet’s 400.
  expect(await granted(limits, 'handshake', (turn) => ({ address: `192.0.2.${2 + (turn % 200)}` }), 1_000)).toBe(340);
});

test('[LM-2] what a meeting refuses is taken neither from the subnet nor from the address', async () => {
  const limits = fresh();
  await granted(limits, 'join.guest', (turn) => ({ address: `10.0.${turn}.1`, meeting: 'full' }), 300);
  expect(await granted(limits, 'join.guest', () => ({ address: '192.0.2.1', meeting: 'full' }), 1_000)).toBe(0);
  expect(await granted(limits, 'join.guest', () => ({ address: '192.0.2.1', meeting: 'other' }), 200)).toBe(120);
});

test('[LM-3] all addresses of a /64 are one machine', async () => {
  const limits = fresh();
  expect(await granted(limits, 'handshake', (turn) => ({ address: `2001:db8::${turn.toString(16)}` }), 100)).toBe(60);
});

test('[LM-3] what is no address counts as one, whatever it says', async () => {
  const limits = fresh();
  expect(await granted(limits, 'handshake', (turn) => ({ address: `unknown-${turn}` }), 100)).toBe(60);
});

test('[LM-4] failures are counted per address and meeting; whoever has had too many is refused until their time is over', async () => {
  const limits = fresh();
  const gil = { address: '192.0.2.1', meeting: 'one' };
  for (let failure = 0; failure < 5; failure++) {
    expect(await limits.peek('proof.failure', gil)).toBeNull();
    await limits.take('proof.failure', gil);
  }
  expect(await limits.peek('proof.failure', gil)).toBe(600_000);
  expect(await limits.peek('proof.failure', { ...gil, meeting: 'other' })).toBeNull();
  expect(await limits.peek('proof.failure', { ...gil, address: '192.0.2.2' })).toBeNull();
  vi.advanceTimersByTime(599_999);
  expect(await limits.peek('proof.failure', gil)).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await limits.peek('proof.failure', gil)).toBeNull();
});

test('[LM-6] the wait is as long as the time that is left, and then there is everything again', async () => {
  const limits = fresh();
  const ann = { participant: 'ann' };
  expect(await limits.take('events', ann, 150)).toBeNull();
  vi.advanceTimersByTime(4_000);
  expect(await limits.take('events', ann)).toBe(6_000);
  vi.advanceTimersByTime(6_000);
  expect(await limits.take('events', ann, 150)).toBeNull();
});

test('what is too dear for what is left does not use up what is left', async () => {
  const limits = fresh();
  await limits.take('events', { participant: 'ann' }, 145);
  expect(await limits.take('events', { participant: 'ann' }, 20)).not.toBeNull();
  expect(await limits.take('events', { participant: 'ann' }, 5)).toBeNull();
});

test('whoever has asked for nothing yet may ask once, however small the operator made the budget', async () => {
  const tiny = { ...DEFAULT_TABLE, limits: { ...LIMITS, 'routes.guest': { address: { points: 1, seconds: 10 } } } };
  const limits = createLimits(memoryCounters(), tiny);
  expect(await limits.take('routes.guest', { address: '192.0.2.1' }, 30)).toBeNull();
  expect(await limits.take('routes.guest', { address: '192.0.2.1' }, 1)).not.toBeNull();
});

test('[LM-5] whoever is cut off can be back before their place is given up', () => {
  expect(LIMITS['events.refused'].participant.seconds * 1_000).toBeLessThan(AWAY_LIMIT_MS);
});

test('however many ask, there are no more counters than so many', async () => {
  const counters = memoryCounters(1_000);
  const limits = createLimits(counters);
  await granted(limits, 'requests', (turn) => ({ address: `10.${turn >> 8}.${turn & 255}.1` }), 5_000);
  expect(counters.size).toBeLessThanOrEqual(1_000);
});

test('a counter that is given back after its time does not begin below nothing', async () => {
  const counters = memoryCounters();
  await counters.add('x', 1, 1);
  vi.advanceTimersByTime(1_000);
  await counters.giveBack('x', 1);
  expect(await counters.add('x', 1, 1)).toMatchObject({ points: 1 });
});
