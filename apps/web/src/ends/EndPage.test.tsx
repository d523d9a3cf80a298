import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../i18n/words.ts';
import { End } from './EndPage.tsx';
import type { EndReason } from './nextStep.ts';

test.each(Object.keys(words.ends) as EndReason[])('"%s" has a heading and a way on', (reason) => {
  const page = renderToStaticMarkup(<End reason={reason} again={null} />);
  expect(page).toContain(words.ends[reason].heading);
  expect(page).toContain('Back to start');
});

const draw = (reason: EndReason, again: number | null = null) =>
  renderToStaticMarkup(<End reason={reason} again={again} />);

test('whoever was turned away can ask again; whoever was removed is not told to', () => {
  expect(draw('denied', Date.now() - 1)).toMatch(/<button(?![^>]*aria-disabled)[^>]*>.*?Ask again/s);
  expect(draw('removed')).not.toMatch(/Ask again|Rejoin/);
});

test('[DO-7] not before the time has come, and not when it never will', () => {
  const early = draw('denied', Date.now() + 45_500);
  expect(early).toMatch(/You can ask again in 4[56] seconds\./);
  expect(early).toMatch(/<button[^>]*aria-disabled="true"[^>]*>.*?Ask again/s);
  expect(draw('denied')).not.toContain('Ask again');
  expect(draw('denied')).toContain('You cannot ask again in this meeting.');
});
