import type { ParticipantId } from '@foyer/protocol/sfu';
import { expect, test } from 'vitest';
import { gone, heard, NOBODY_SPEAKS, type Speakers, silenced } from './speaker.ts';

const person = (name: string) => name as ParticipantId;

/**
 * Tells a story in steps of 250 ms, each the people who were loud in it, the loudest first; "ann-" switches her
 * microphone off at the end of a step, "ann!" leaves. Returns who has the place after each step.
 */
function story(...steps: readonly string[]): { places: (string | null)[]; end: Speakers } {
  let speakers = NOBODY_SPEAKS;
  let at = 1_800_000_000_000;
  const places = steps.map((step) => {
    at += 250;
    const words = step.split(' ').filter(Boolean);
    const loud = words.filter((word) => !/[-!]$/.test(word)).map(person);
    speakers = heard(speakers, { loud, overMs: 250, at });
    for (const word of words) {
      const who = person(word.slice(0, -1));
      if (word.endsWith('-')) speakers = silenced(speakers, { who, at });
      if (word.endsWith('!')) speakers = gone(speakers, { who, at });
    }
    return speakers.order[0] ?? null;
  });
  return { places, end: speakers };
}

test('[VW-6] whoever has spoken for 400 ms speaks', () => {
  expect(story('ann', 'ann', 'ann').places).toEqual([null, 'ann', 'ann']);
});

test('[VW-6] a cough does not, nor do two with a pause in between', () => {
  expect(story('ann', '', 'ann', '', '').places).toEqual([null, null, null, null, null]);
});

test('[VW-6] they keep the place when they fall silent, as long as nobody else speaks', () => {
  const hour = Array.from({ length: 20 }, () => '');
  expect(story('ann', 'ann', ...hour).places.at(-1)).toBe('ann');
});

test('[VW-6] for 2 s after the last word nobody takes it from them', () => {
  const { places } = story('ann', 'ann', ...Array.from({ length: 9 }, () => 'bob'));
  // The last word was at 500 ms; 2 s later bob takes it, who has spoken long enough.
  expect(places.slice(2)).toEqual([...Array.from({ length: 7 }, () => 'ann'), 'bob', 'bob']);
});

test('[VW-6] a word within these 2 s begins them anew', () => {
  const { places } = story(
    'ann',
    'ann',
    ...'bob '.repeat(6).trim().split(' '),
    'ann bob',
    ...'bob '.repeat(8).trim().split(' '),
  );
  expect(places.slice(8)).toEqual([...Array.from({ length: 8 }, () => 'ann'), 'bob']);
});

test('[VW-6] when two talk at once, the one who has it keeps it', () => {
  const both = Array.from({ length: 40 }, () => 'bob ann');
  expect(story('ann', 'ann', ...both).places.at(-1)).toBe('ann');
});

test('[VW-6] when two begin at once, the louder takes it; else who began first', () => {
  expect(story('bob ann', 'bob ann').places.at(-1)).toBe('bob');
  expect(story('ann', 'bob ann', 'bob ann').places.at(-1)).toBe('ann');
});

test('[VW-6] after these 2 s one has to speak for it again, like anybody else', () => {
  const pause = Array.from({ length: 9 }, () => '');
  expect(story('ann', 'ann', ...pause, 'bob', 'ann bob').places.at(-1)).toBe('bob');
});

test('[VW-6] when the microphone of who has it goes off, it is free for the next', () => {
  expect(story('ann', 'ann', 'bob', 'bob ann-').places).toEqual([null, 'ann', 'ann', 'bob']);
  expect(story('ann', 'ann ann-', 'bob', 'bob').places).toEqual([null, 'ann', 'ann', 'bob']);
});

test('[VW-6] when they leave, it is who spoke before them, and free for the next', () => {
  const change = Array.from({ length: 10 }, () => 'bob');
  expect(story('ann', 'ann', ...change, 'bob!').places.at(-1)).toBe('ann');
  expect(story('ann', 'ann', ...change, 'bob!', 'cem', 'cem').places.at(-1)).toBe('cem');
  expect(story('ann', 'ann', 'ann!').places.at(-1)).toBeNull();
});

test('[VW-6] for the one who speaks it is whoever spoke before', () => {
  const turn = (name: string) => Array.from({ length: 12 }, () => name);
  expect(story(...turn('ann'), ...turn('bob'), ...turn('ann'), ...turn('cem')).end.order).toEqual([
    'cem',
    'ann',
    'bob',
  ]);
});
