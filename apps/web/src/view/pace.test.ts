import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pace() {
  const passed: object[] = [];
  return { passed, ...atMostEvery<object>(350, (value) => passed.push(value)) };
}

test('the first word goes at once, of a flood the last one counts', () => {
  const { passed, tell } = pace();
  for (let width = 1; width <= 50; width++) {
    tell({ width });
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1000);
  expect(passed.length).toBeLessThanOrEqual(4);
  expect(passed[0]).toEqual({ width: 1 });
  expect(passed.at(-1)).toEqual({ width: 50 });
});

test('the same again is not said again, also when it was something else in between', () => {
  const { passed, tell } = pace();
  tell({ width: 1 });
  tell({ width: 2 });
  tell({ width: 1 });
  vi.advanceTimersByTime(1000);
  tell({ width: 1 });
  expect(passed).toEqual([{ width: 1 }]);
});

test('after a rest a word goes at once again', () => {
  const { passed, tell } = pace();
  tell({ width: 1 });
  vi.advanceTimersByTime(350);
  tell({ width: 2 });
  expect(passed).toEqual([{ width: 1 }, { width: 2 }]);
});

test('what has ended says nothing more', () => {
  const { passed, tell, end } = pace();
  tell({ width: 1 });
  tell({ width: 2 });
  end();
  vi.advanceTimersByTime(1000);
  expect(passed).toEqual([{ width: 1 }]);
});
