import { words } from '../src/i18n/words.ts';
import { SignInPage } from '../src/signIn/SignInPage.tsx';
import type { LinkFormProps } from '../src/signIn/useLinkForm.ts';
import type { SignInProps } from '../src/signIn/useSignIn.ts';
import type { Screen } from './steps.ts';

const nothing = () => {};
const passkey = { onPasskey: nothing, provider: null, busy: null, error: null };
const both = { ...passkey, provider: { name: 'Example', onGo: nothing } };
const link: LinkFormProps = {
  ...{ text: null, missing: false, busy: false, error: null },
  ...{ onText: nothing, onSignIn: nothing },
};
const password: SignInProps['password'] = {
  ...{ mail: '', password: '', missing: null, busy: false, error: null },
  ...{ onMail: nothing, onPassword: nothing, onSignIn: nothing },
};
const forgot: SignInProps['forgot'] = {
  ...{ mail: '', missing: false, busy: false, sent: false, error: null },
  ...{ onMail: nothing, onSend: nothing },
};
const page = (more: Partial<SignInProps>): Screen => ({
  draw: () => (
    <SignInPage
      {...{ step: 'ways', link, password, others: passkey, forgot, hasMail: true, onStep: nothing }}
      {...more}
    />
  ),
});
const byLink = (more: Partial<LinkFormProps>) => page({ step: 'link', link: { ...link, ...more } });

/** Screens of signing in. */
export const signInScreens: Readonly<Record<string, Screen>> = {
  'sign-in': page({}),
  'sign-in-provider': page({ others: both }),
  'sign-in-wrong': page({ password: { ...password, mail: 'ana@example.org', error: words.signIn.password.wrong } }),
  'sign-in-forgot': page({ step: 'forgot' }),
  'sign-in-forgot-sent': page({ step: 'forgot', forgot: { ...forgot, sent: true } }),
  'sign-in-pasted-link': byLink({ text: '' }),
  'sign-in-by-link': byLink({}),
  'sign-in-used': byLink({ text: '', error: words.signIn.used }),
};
