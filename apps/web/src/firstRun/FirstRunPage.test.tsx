import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FirstRunPage } from './FirstRunPage.tsx';
import { wordsForFirstRun } from './useFirstRun.ts';

const nothing = () => {};
const props = {
  ...{ name: '', nameMissing: false, mail: '', mailWrong: false, busy: false, error: null },
  ...{ onName: nothing, onMail: nothing, onContinue: nothing },
};

test('asks for a name', () => {
  const page = renderToStaticMarkup(<FirstRunPage {...props} />);
  expect(page).toContain('Your name');
  expect(page).toContain('Continue');
});

test('a link without its secret asks for nothing', () => {
  const page = renderToStaticMarkup(<FirstRunPage {...props} onContinue={null} error="A part is missing" />);
  expect(page).not.toContain('<form');
  expect(page).toContain('role="alert"');
});

test('a used link and a wrong link have words of their own', () => {
  expect(wordsForFirstRun('token-replayed')).not.toBe(wordsForFirstRun('token-invalid'));
});
