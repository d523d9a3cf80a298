import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SignInPage } from './SignInPage.tsx';
import { type SignInProps, wordsForSignIn } from './useSignIn.ts';

const nothing = () => {};
const props: SignInProps = {
  text: null,
  linkMissing: false,
  busy: false,
  error: null,
  onText: nothing,
  onSignIn: nothing,
};
const draw = (more: Partial<SignInProps> = {}) => renderToStaticMarkup(<SignInPage {...props} {...more} />);

test('[TK-10] whoever opened the link only has to press; whoever did not has somewhere to paste it', () => {
  expect(draw()).not.toContain('Sign-in link');
  expect(draw()).toMatch(/<button[^>]*>.*Sign in/s);
  expect(draw({ text: '' })).toContain('Sign-in link');
  expect(draw({ text: '', linkMissing: true })).toContain('Paste the whole');
});

test.each([
  ['token-replayed', 'used already'],
  ['token-expired', 'too old'],
  ['token-invalid', 'not a sign-in link'],
  ['unreachable', 'cannot be reached'],
] as const)('[TK-10] %s is worded', (problem, part) => {
  expect(draw({ text: '', error: wordsForSignIn(problem) })).toMatch(new RegExp(`role="alert".*${part}`, 's'));
});
