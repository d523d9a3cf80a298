import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Question } from './Question.tsx';

test('[MO-7] says who asks, and leaves the answer to the person', () => {
  const question = renderToStaticMarkup(<Question by="Pia" onAnswer={() => {}} disabled={false} />);
  expect(question).toMatch(/<section[^>]*aria-label="Question"/);
  expect(question).toContain('<bdi>Pia</bdi> asks you to unmute.');
  expect(question).toContain('Stay muted');
  expect(question).toMatch(/>Unmute</);
});
