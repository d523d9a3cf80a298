import { expect, test } from 'vitest';
import { Speech } from './speech.ts';

/** As many packets of speech as said. */
function says(speech: Speech, source: number, { packets, loudness }: { packets: number; loudness: number }): void {
  for (let one = 0; one < packets; one++) speech.hear(source, loudness);
}

test('[VW-6] whoever spoke in an interval is named once, the loudest first', () => {
  const speech = new Speech();
  says(speech, 1, { packets: 5, loudness: 80 });
  says(speech, 2, { packets: 3, loudness: 100 });
  says(speech, 3, { packets: 1, loudness: 60 });
  expect(speech.take()).toEqual([2, 1, 3]);
  expect(speech.take()).toEqual([]);
});

test('a microphone that was closed has not spoken', () => {
  const speech = new Speech();
  says(speech, 1, { packets: 5, loudness: 80 });
  speech.forget(1);
  expect(speech.take()).toEqual([]);
});
