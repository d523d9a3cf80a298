import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NextTime } from './NextTime.tsx';
import { SignInPage } from './SignInPage.tsx';
import { type LinkFormProps, wordsForLink } from './useLinkForm.ts';
import { wordsForPassword } from './usePasswordForm.ts';
import type { SignInProps } from './useSignIn.ts';

const nothing = () => {};
const others = { onPasskey: null, provider: null, busy: null, error: null };
const link: LinkFormProps = {
  ...{ text: null, missing: false, busy: false, error: null },
  ...{ onText: nothing, onSignIn: nothing },
};
const props: SignInProps = {
  ...{ step: 'ways', link, others, hasMail: false, onStep: nothing },
  password: {
    ...{ mail: '', password: '', missing: null, busy: false, error: null },
    ...{ onMail: nothing, onPassword: nothing, onSignIn: nothing },
  },
  forgot: { mail: '', missing: false, busy: false, sent: false, error: null, onMail: nothing, onSend: nothing },
};
const draw = (more: Partial<SignInProps> = {}) => renderToStaticMarkup(<SignInPage {...props} {...more} />);
const byLink = (more: Partial<LinkFormProps>) => draw({ step: 'link', link: { ...link, ...more } });

test('[TK-10] whoever opened the link only has to press; whoever did not has somewhere to paste it', () => {
  expect(byLink({})).not.toContain('<input');
  expect(byLink({})).toMatch(/<button[^>]*>.*Sign in/s);
  expect(byLink({ text: '' })).toContain('Sign-in link');
  expect(byLink({ text: '', missing: true })).toContain('Paste the whole');
});

test.each([
  ['token-replayed', 'used already'],
  ['token-expired', 'too old'],
  ['token-invalid', 'not a sign-in link'],
  ['unreachable', 'cannot be reached'],
] as const)('[TK-10] %s is worded', (problem, part) => {
  expect(byLink({ text: '', error: wordsForLink(problem) })).toMatch(new RegExp(`role="alert".*${part}`, 's'));
});

test('[PK-2] whoever has a choice is shown the ways there are, and no others', () => {
  const page = draw({ others: { ...others, onPasskey: nothing } });
  expect(page).toMatch(/Mail address.*Password.*Sign in with a passkey/s);
  expect(page).toContain('I was sent a link');
  expect(page).not.toMatch(/Continue with|Sign-in link|Forgot/);
  const provider = { name: 'Example', onGo: nothing };
  expect(draw({ others: { ...others, provider } })).toMatch(
    /data-look="primary"[^>]*>.*Continue with <bdi>Example<\/bdi>.*Mail address/s,
  );
});

test('[AC-5] a password is refused in words that say nothing of who has an account', () => {
  const page = draw({ password: { ...props.password, error: wordsForPassword('proof-invalid') } });
  expect(page).toMatch(/role="alert".*The address or the password is not right/s);
  expect(wordsForPassword('bad-request')).toBe(wordsForPassword('proof-invalid'));
});

test('[AC-8] where mail is set up a link can be asked for; what is said then says nothing of who has an account', () => {
  expect(draw({ hasMail: true })).toContain('Forgot your password?');
  expect(draw({ step: 'forgot' })).toContain('Send the link');
  expect(draw({ step: 'forgot', forgot: { ...props.forgot, sent: true } })).toMatch(/role="status"[^>]*>If there is/);
});

test('whoever came by a link is asked how they will come from now on', () => {
  const page = renderToStaticMarkup(<NextTime busy={false} error={null} onAdd={nothing} onLater={nothing} />);
  expect(page).toContain('How do you want to sign in next time?');
  expect(page).toContain('Add a passkey');
  expect(page).toContain('Later');
});
