import { Button, Notice, TextField, TroubleIcon } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import { OtherWays } from './OtherWays.tsx';
import css from './SignIn.module.css';
import { type SignInInput, type SignInProps, useSignIn } from './useSignIn.ts';

export function SignIn(input: SignInInput) {
  return <SignInPage {...useSignIn(input)} />;
}

/** Never signs in by being opened alone: a link that somebody else slipped in would do the same. */
export function SignInPage({ step, others, error, text, onUnfold, ...link }: SignInProps) {
  const { signIn } = words;
  const hasOthers = others !== null && (others.onPasskey !== null || others.provider !== null);
  return (
    <CardPage title={signIn.heading}>
      <div className={css['words']}>
        <h1>{signIn.heading}</h1>
        <p className={css['soft']}>{step === 'link' ? signIn.ready : signIn.text}</p>
      </div>
      {error !== null && (
        <div role="alert">
          <Notice tone="danger" icon={<TroubleIcon />}>
            {error}
          </Notice>
        </div>
      )}
      {step === 'ways' && others && hasOthers && <OtherWays {...others} first={text === null} />}
      {step === 'ways' && text === null && others && (
        <div className={css['ways']}>
          <Button look="plain" onClick={onUnfold}>
            {signIn.ways.link}
          </Button>
        </div>
      )}
      {(step === 'link' || text !== null) && <LinkForm {...link} text={step === 'link' ? null : text} />}
    </CardPage>
  );
}

type LinkFormProps = Pick<SignInProps, 'text' | 'linkMissing' | 'busy' | 'onText' | 'onSignIn'>;

function LinkForm({ text, linkMissing, busy, onText, onSignIn }: LinkFormProps) {
  return (
    <>
      <form
        className={css['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSignIn();
        }}
      >
        {text !== null && (
          <TextField
            label={words.signIn.link}
            value={text}
            onValue={onText}
            error={linkMissing ? words.signIn.linkMissing : null}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
          />
        )}
        <Button type="submit" look="primary" size="large" busy={busy}>
          {words.signIn.next}
        </Button>
      </form>
      {text !== null && <p className={css['quiet']}>{words.signIn.how}</p>}
    </>
  );
}
