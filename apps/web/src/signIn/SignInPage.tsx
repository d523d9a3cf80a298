import { Button, Notice, TextField, TroubleIcon } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';
import { type SignInInput, type SignInProps, useSignIn } from './useSignIn.ts';

export function SignIn(input: SignInInput) {
  return <SignInPage {...useSignIn(input)} />;
}

/** Never signs in by being opened alone: a link that somebody else slipped in would do the same. */
export function SignInPage({ text, linkMissing, busy, error, onText, onSignIn }: SignInProps) {
  return (
    <CardPage title={words.signIn.heading}>
      <div className={css['words']}>
        <h1>{words.signIn.heading}</h1>
        <p className={css['soft']}>{text === null ? words.signIn.ready : words.signIn.text}</p>
      </div>
      {error !== null && (
        <div role="alert">
          <Notice tone="danger" icon={<TroubleIcon />}>
            {error}
          </Notice>
        </div>
      )}
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
      {text !== null && <p className={css['soft']}>{words.signIn.how}</p>}
    </CardPage>
  );
}
