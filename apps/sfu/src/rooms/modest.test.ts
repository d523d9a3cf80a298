import { expect, test } from 'vitest';
import type { Layer } from '../media/engine.ts';
import { modest } from './modest.ts';

const isPicture = (producer: string) => !producer.startsWith('sound');
const wanted = (take: readonly (readonly [string, Layer])[], atHand: readonly string[] = []) => ({
  ...{ take: new Map(take), atHand: new Map<string, Layer>(atHand.map((one) => [one, 1])) },
  ...{ stage: null, speaker: null, fewer: false },
});
const takes = (...shown: string[]) => new Map(shown.map((one) => [one, { shown: true }]));

test('[MD-11] whoever has pictures keeps them, and takes no more; all sound goes on', () => {
  const all = wanted([
    ['new', 2],
    ['ann', 1],
    ['sound', 2],
    ['bob', 0],
  ]);
  const now = modest(all, { takes: takes('ann', 'bob'), isPicture });
  expect([...now.take.keys()].sort()).toEqual(['ann', 'bob', 'sound']);
  expect(now.fewer).toBe(true);
});

test('[MD-11] for one that goes another may come, in its smallest copy', () => {
  const now = modest(wanted([['cem', 2]], ['ann', 'dan']), { takes: takes('ann'), isPicture });
  expect([...now.take]).toEqual([['cem', 0]]);
  expect([...now.atHand.keys()]).toEqual(['ann']);
  expect(now.fewer).toBe(false);
});

test('[MD-11] whoever has just come hears all, and sees nobody', () => {
  const now = modest(
    wanted([
      ['ann', 2],
      ['sound', 2],
    ]),
    { takes: new Map(), isPicture },
  );
  expect([...now.take.keys()]).toEqual(['sound']);
});
