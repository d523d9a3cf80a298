import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, over, type Scheme, tokensIn } from './contrast.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const GROUNDS = ['ground', 'ground-deep', 'surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
const TONES = ['tone-0', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'];

/** What is read, and on which grounds it may stand. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: GROUNDS,
  'ink-soft': GROUNDS,
  action: ['ground', 'surface', 'surface-raised'],
  danger: ['ground', 'surface', 'surface-sunken', 'surface-raised'],
  brass: ['ground', 'surface', 'surface-raised'],
  'on-action': ['action', 'action-hover'],
  'on-action-soft': ['action-soft'],
  'on-brass-soft': ['brass-soft'],
  'on-danger-fill': ['danger-fill', 'danger-fill-hover'],
  'on-danger-soft': ['danger-soft'],
  'on-tone': TONES,
  surface: ['ink'],
};

/** What shows where a control is, that it is on, or that it has the focus. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  'line-control': ['ground', 'surface', 'surface-sunken', 'surface-raised'],
  action: ['surface-sunken', 'surface-hover'],
  'brass-bright': ['surface', 'surface-raised'],
  focus: GROUNDS,
  'danger-fill': ['surface', 'ground'],
};

const SCHEMES: readonly Scheme[] = ['light', 'dark', 'light, more contrast', 'dark, more contrast'];

const pairs = (of: typeof TEXT) =>
  Object.entries(of).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

test.each(SCHEMES)('whatever is read can be read, and what is pressed can be found: %s', (scheme) => {
  const tokens = tokensIn(css, scheme);
  const more = scheme.endsWith('more contrast');
  const poor = [
    ...pairs(TEXT).map((pair) => [pair, more ? 7 : 4.5] as const),
    ...pairs(MARKS).map((pair) => [pair, more ? 4.5 : 3] as const),
  ]
    .map(([[front, ground], least]) => ({ front, ground, least, is: contrast(tokens(front), tokens(ground)) }))
    .filter(({ is, least }) => is < least);
  expect(poor).toEqual([]);
});

test.each(SCHEMES)('what lies over a picture can be read over the brightest one: %s', (scheme) => {
  const tokens = tokensIn(css, scheme);
  for (const scrim of ['scrim', 'scrim-hover'])
    expect(contrast(tokens('on-scrim'), over(tokens(scrim), [255, 255, 255, 1]))).toBeGreaterThan(4.5);
});

test('contrast is what the guidelines say it is', () => {
  expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21);
  expect(contrast([119, 119, 119, 1], [255, 255, 255, 1])).toBeCloseTo(4.48, 2);
});

test('more contrast never means that a colour is forgotten', () => {
  const own = tokensIn(css, 'light, more contrast').own;
  for (const name of [...Object.keys(TEXT), ...Object.keys(MARKS), ...GROUNDS, ...TONES]) expect(own).toContain(name);
});
