import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../i18n/words.ts';
import { End } from './EndPage.tsx';
import type { EndReason } from './nextStep.ts';

test.each(Object.keys(words.ends) as EndReason[])('"%s" has a heading and a way on', (reason) => {
  const page = renderToStaticMarkup(<End reason={reason} />);
  expect(page).toContain(words.ends[reason].heading);
  expect(page).toContain('Back to start');
});

test('whoever was turned away can ask again; whoever was removed is not told to', () => {
  expect(renderToStaticMarkup(<End reason="denied" />)).toContain('Ask again');
  expect(renderToStaticMarkup(<End reason="removed" />)).not.toMatch(/Ask again|Rejoin/);
});
