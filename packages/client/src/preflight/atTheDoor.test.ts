import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyStore, type SessionView } from '../session/view.ts';
import { preflightAt } from './atTheDoor.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', {});
  const getFingerprints = () => [{ algorithm: 'sha-256', value: 'ab' }];
  vi.stubGlobal('RTCPeerConnection', { generateCertificate: async () => ({ getFingerprints }) });
});
afterEach(() => void vi.unstubAllGlobals());

const door = { title: null, organizer: null, invited: true, again: null, you: null };
const standing = (entrance: string, joining = false) =>
  ({ stage: { at: 'green-room', door: { ...door, entrance }, joining } }) as Partial<SessionView>;

function stand() {
  const store = emptyStore('m' as never, true, {} as never);
  const asked: string[] = [];
  const tryWays = async (fingerprint: string) => {
    asked.push(fingerprint);
    // The answer is still on its way.
    return new Promise<never>(() => {});
  };
  const { promise, resolve } = Promise.withResolvers<void>();
  preflightAt(store, { invitation: { tryWays } as never, ready: () => promise });
  return { store, asked, becomesReady: resolve };
}

test('[PF-4] it begins once joining is ready, and not before', async () => {
  const { store, asked, becomesReady } = stand();
  store.setState(standing('lobby'));
  expect(store.getState().preflight.running).toBe(false);
  becomesReady();
  await expect.poll(() => asked).toEqual(['AB']);
});

test('[PF-4] whoever has joined by then is not kept waiting by it', async () => {
  const { store, asked, becomesReady } = stand();
  store.setState(standing('straight-in'));
  store.setState(standing('straight-in', true));
  becomesReady();
  await expect.poll(() => store.getState().preflight.running).toBe(false);
  expect(asked).toEqual([]);
});

test('[PF-4] it ends when one asks to join, and begins anew for whoever was refused', async () => {
  const { store, asked, becomesReady } = stand();
  becomesReady();
  store.setState(standing('lobby'));
  await expect.poll(() => asked).toHaveLength(1);
  expect(store.getState().preflight.running).toBe(true);
  store.setState(standing('lobby', true));
  expect(store.getState().preflight.running).toBe(false);
  store.setState(standing('lobby'));
  await expect.poll(() => asked).toHaveLength(2);
});

test.each(['closed', 'cancelled', 'removed', 'denied'])(
  '[PF-5] at a door that is %s nothing is tried',
  async (entrance) => {
    const { store, asked, becomesReady } = stand();
    becomesReady();
    store.setState(standing(entrance));
    await expect.poll(() => store.getState().preflight.running).toBe(false);
    expect(asked).toEqual([]);
  },
);
