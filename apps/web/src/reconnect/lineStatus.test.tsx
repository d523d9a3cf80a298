import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { lineStatus } from './lineStatus.ts';
import { Pill } from './Pill.tsx';

test('the line comes before what it carries', () => {
  expect(lineStatus({ line: 'up', media: 'up' })).toBeNull();
  expect(lineStatus({ line: 'reconnecting', media: 'recovering' })).toBe('Reconnecting');
  expect(lineStatus({ line: 'up', media: 'recovering' })).toBe('Bringing sound and video back');
});

test('the status is there before it has anything to say, and has its words for a name', () => {
  expect(renderToStaticMarkup(<Pill says={null} />)).toMatch(/^<div role="status"[^>]*><\/div>$/);
  expect(renderToStaticMarkup(<Pill says="Reconnecting" busy />)).toMatch(
    /role="status"[^>]*aria-label="Reconnecting"/,
  );
});
