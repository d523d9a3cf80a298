import { beforeEach, expect, test } from 'vitest';
import { Changeover } from './changeover.ts';

let sent: string[];
let answers: ((isSettled: boolean) => void)[];
let changeover: Changeover;
beforeEach(() => {
  sent = [];
  answers = [];
  changeover = new Changeover({
    settled: () => new Promise((resolve) => answers.push(resolve)),
    send: (packet) => sent.push(packet.toString()),
  });
});

/** What is said is written over at once, as it is on the real way. */
function says(slot: number, word: string): void {
  const packet = Buffer.from(word);
  changeover.send(slot, packet);
  packet.fill('-');
}

test('what the next one says waits until the worker has done what it was asked; other slots do not', async () => {
  says(0, 'a1');
  const over = changeover.begin(0);
  says(0, 'b1');
  says(1, 'c1');
  says(0, 'b2');
  expect(sent).toEqual(['a1', 'c1']);
  answers[0]?.(true);
  await over;
  says(0, 'b3');
  expect(sent).toEqual(['a1', 'c1', 'b1', 'b2', 'b3']);
});

test('whoever closes their microphone, or loses the slot, while they wait is not heard at all', async () => {
  const first = changeover.begin(0);
  says(0, 'a1');
  changeover.end(0);
  const second = changeover.begin(0);
  says(0, 'b1');
  const third = changeover.begin(0);
  says(0, 'c1');
  for (const answer of answers) answer(true);
  await Promise.all([first, second, third]);
  expect(sent).toEqual(['c1']);
});

test('nothing is sent to a worker that does no more', async () => {
  const over = changeover.begin(0);
  says(0, 'a1');
  answers[0]?.(false);
  await over;
  expect(sent).toEqual([]);
});
