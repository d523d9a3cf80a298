import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('one after another, whatever fails', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = turns.take(async () => {
    await slow.promise;
    done.push('first');
  });
  const second = turns.take(async () => {
    done.push('second');
    throw new Error('no luck');
  });
  const third = turns.answer(async () => void done.push('third'));
  slow.resolve();
  await Promise.all([first, expect(second).rejects.toThrow('no luck'), third]);
  expect(done).toEqual(['first', 'second', 'third']);
});

test('news wait until the answer before them has gone all the way out', async () => {
  const turns = new Turns();
  const said: string[] = [];
  // Through the layers above, each of which waits for the one below.
  const through = async (layers: number): Promise<void> =>
    layers === 0 ? turns.answer(async () => undefined) : await through(layers - 1);
  const answer = through(30).then(() => said.push('answer'));
  const news = turns.take(async () => said.push('news'));
  await Promise.all([answer, news]);
  expect(said).toEqual(['answer', 'news']);
});

test('an answer that fails holds nothing up', async () => {
  const turns = new Turns();
  const failing = turns.answer(async () => {
    throw new Error('no luck');
  });
  const next = turns.take(async () => 'done');
  await expect(failing).rejects.toThrow('no luck');
  expect(await next).toBe('done');
});
