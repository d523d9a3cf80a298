import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { cued, type Watched } from './cue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const rung: string[] = [];
  const store = cued(
    (chime) => void rung.push(chime),
    createStore<Watched>(() => ({ stage: { at: 'inside' }, line: 'up', media: 'up' })),
  );
  return { rung, store };
}

test('[RC-5] whoever is cut off for 1.5 s hears it once, whatever else happens, and hears when they are back', () => {
  const { rung, store } = opened();
  store.setState({ line: 'reconnecting' });
  vi.advanceTimersByTime(1_000);
  store.setState({ media: 'recovering' });
  vi.advanceTimersByTime(499);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual(['cut-off']);
  store.setState({ line: 'up' });
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual(['cut-off']);
  store.setState({ media: 'up' });
  expect(rung).toEqual(['cut-off', 'back']);
  vi.advanceTimersByTime(10_000);
  expect(rung).toHaveLength(2);
});

test('[RC-5] what is mended at once makes no sound; nor does what ends for good', () => {
  const { rung, store } = opened();
  store.setState({ media: 'recovering' });
  vi.advanceTimersByTime(1_400);
  store.setState({ media: 'up' });
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual([]);

  store.setState({ line: 'reconnecting' });
  vi.advanceTimersByTime(2_000);
  store.setState({ stage: { at: 'ended' } });
  expect(rung).toEqual(['cut-off']);
});
