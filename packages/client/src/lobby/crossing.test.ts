import { expect, test } from 'vitest';
import { Crossing } from './crossing.ts';

/** Time that moves when it is told to. */
function crossing() {
  const said: boolean[] = [];
  const waiting = new Set<() => void>();
  const lengths: number[] = [];
  const cross = new Crossing({
    onChange: (is) => said.push(is),
    after(ms, then) {
      lengths.push(ms);
      waiting.add(then);
      return () => waiting.delete(then);
    },
  });
  const pass = () => {
    for (const then of [...waiting]) then();
  };
  return { cross, said, pass, lengths, waiting };
}

test('[GR-4] it ends by itself after two seconds, once', () => {
  const { cross, said, pass, lengths } = crossing();
  cross.begin();
  expect([said, lengths]).toEqual([[true], [2_000]]);
  pass();
  pass();
  expect(said).toEqual([true, false]);
});

test('[GR-4] whoever is ready, or out again, ends it, and nothing comes after', () => {
  const { cross, said, waiting } = crossing();
  cross.begin();
  cross.end();
  cross.end();
  expect(said).toEqual([true, false]);
  expect(waiting.size).toBe(0);
});

test('[GR-4] what has not begun does not end, and what has begun does not begin again', () => {
  const { cross, said, lengths } = crossing();
  cross.end();
  cross.begin();
  cross.begin();
  expect([said, lengths]).toEqual([[true], [2_000]]);
});
