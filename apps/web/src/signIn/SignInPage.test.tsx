import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NextTime } from './NextTime.tsx';
import { SignInPage } from './SignInPage.tsx';
import { type SignInProps, wordsForSignIn } from './useSignIn.ts';

const nothing = () => {};
const others = { onPasskey: nothing, provider: null, busy: null, error: null };
const props: SignInProps = {
  step: 'link',
  others: null,
  text: null,
  linkMissing: false,
  busy: false,
  error: null,
  onText: nothing,
  onUnfold: nothing,
  onSignIn: nothing,
};
const draw = (more: Partial<SignInProps> = {}) => renderToStaticMarkup(<SignInPage {...props} {...more} />);

test('[TK-10] whoever opened the link only has to press; whoever did not has somewhere to paste it', () => {
  expect(draw()).not.toContain('Sign-in link');
  expect(draw()).toMatch(/<button[^>]*>.*Sign in/s);
  expect(draw({ step: 'ways', text: '' })).toContain('Sign-in link');
  expect(draw({ step: 'ways', text: '', linkMissing: true })).toContain('Paste the whole');
});

test.each([
  ['token-replayed', 'used already'],
  ['token-expired', 'too old'],
  ['token-invalid', 'not a sign-in link'],
  ['unreachable', 'cannot be reached'],
] as const)('[TK-10] %s is worded', (problem, part) => {
  expect(draw({ step: 'ways', text: '', error: wordsForSignIn(problem) })).toMatch(
    new RegExp(`role="alert".*${part}`, 's'),
  );
});

test('[PK-2] whoever has a choice is shown the ways there are, and no others', () => {
  const page = draw({ step: 'ways', others });
  expect(page).toContain('Sign in with a passkey');
  expect(page).toContain('I was sent a link');
  expect(page).not.toMatch(/Continue with|Sign-in link/);
  const provider = { name: 'Example', onGo: nothing };
  expect(draw({ step: 'ways', others: { ...others, onPasskey: null, provider } })).toMatch(
    /data-look="primary"[^>]*>.*Continue with <bdi>Example<\/bdi>/s,
  );
});

test('whoever came by a link is asked how they will come from now on', () => {
  const page = renderToStaticMarkup(<NextTime busy={false} error={null} onAdd={nothing} onLater={nothing} />);
  expect(page).toContain('How do you want to sign in next time?');
  expect(page).toContain('Add a passkey');
  expect(page).toContain('Later');
});
