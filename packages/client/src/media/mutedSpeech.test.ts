import { expect, test } from 'vitest';
import { TalksMuted } from './mutedSpeech.ts';

const [LOUD, QUIET] = [0.2, 0.001];

/** Looks ten times a second, and says at which of them somebody would have been told. */
function told(talks: TalksMuted, levels: readonly number[], from = 0): number[] {
  return levels.flatMap((level, index) => (talks.tells(level, from + index * 100) ? [index] : []));
}
const looks = (count: number, level: number) => Array.from({ length: count }, () => level);

test('[GR-5] whoever talks for about a second is told, once', () => {
  expect(told(new TalksMuted(), looks(40, LOUD))).toEqual([8]);
});

test('[GR-5] a cough, a door, a keyboard is no talk', () => {
  const cough = [...looks(6, LOUD), ...looks(20, QUIET)];
  expect(told(new TalksMuted(), [...cough, ...cough, ...cough])).toEqual([]);
  const typing = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? LOUD : QUIET));
  expect(told(new TalksMuted(), typing)).toEqual([]);
});

test('[GR-5] pauses between words do not hide that somebody talks', () => {
  const words = Array.from({ length: 30 }, (_, index) => (index % 4 === 3 ? QUIET : LOUD));
  expect(told(new TalksMuted(), words)).toHaveLength(1);
});

test('[GR-5] not again before half a minute has passed', () => {
  const talks = new TalksMuted();
  const [first = -1, second = -1] = told(talks, looks(400, LOUD));
  expect(second - first).toBe(300);
});

test('[GR-5] what was said before unmuting counts for nothing afterwards', () => {
  const talks = new TalksMuted();
  told(talks, looks(8, LOUD));
  talks.forget();
  expect(told(talks, looks(8, LOUD), 1_000)).toEqual([]);
});
