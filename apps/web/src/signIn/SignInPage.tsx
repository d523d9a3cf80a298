import { Button, Trouble } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import { ForgotForm } from './ForgotForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { OtherWays } from './OtherWays.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import css from './SignIn.module.css';
import { type SignInInput, type SignInProps, useSignIn } from './useSignIn.ts';

export function SignIn(input: SignInInput) {
  return <SignInPage {...useSignIn(input)} />;
}

/** Never signs in by being opened alone: a link that somebody else slipped in would do the same. */
export function SignInPage({ step, link, password, others, forgot, hasMail, onStep }: SignInProps) {
  const say = words.signIn;
  const opened = step === 'link' && link.text === null;
  const error = { link: link.error, ways: password.error ?? others.error, forgot: forgot.error }[step];
  const text = { link: opened ? say.ready : say.text, ways: say.text, forgot: say.forgot.text }[step];
  return (
    <CardPage title={say.heading}>
      <div className={css['words']}>
        <h1>{step === 'forgot' ? say.forgot.heading : say.heading}</h1>
        <p className={css['soft']}>{text}</p>
      </div>
      <Trouble>{error}</Trouble>
      {step === 'link' && <LinkForm {...link} />}
      {step === 'ways' && <Ways password={password} others={others} />}
      {step === 'forgot' && <ForgotForm {...forgot} />}
      <div className={css['turns']}>
        {step === 'ways' && hasMail && (
          <Button look="plain" onClick={() => onStep('forgot')}>
            {say.forgot.ask}
          </Button>
        )}
        {step === 'ways' && (
          <Button look="plain" onClick={() => onStep('link')}>
            {say.ways.link}
          </Button>
        )}
        {step !== 'ways' && !opened && (
          <Button look="plain" onClick={() => onStep('ways')}>
            {say.ways.other}
          </Button>
        )}
      </div>
    </CardPage>
  );
}

/** Where there is a provider most people come from there; elsewhere by what they have chosen themselves. */
function Ways({ password, others }: Pick<SignInProps, 'password' | 'others'>) {
  const { provider, onPasskey } = others;
  const hasOthers = provider !== null || onPasskey !== null;
  const ways = hasOthers && <OtherWays {...others} first={provider !== null} />;
  return (
    <>
      {provider !== null && ways}
      {provider !== null && <Or />}
      <PasswordForm {...password} first={provider === null} />
      {provider === null && hasOthers && <Or />}
      {provider === null && ways}
    </>
  );
}

function Or() {
  return <p className={css['or']}>{words.signIn.ways.or}</p>;
}
