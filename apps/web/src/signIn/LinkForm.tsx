import { Button, Form, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';
import type { LinkFormProps } from './useLinkForm.ts';

/** Signing in by a link: the one that was opened, whose text is null, or one that is pasted. */
export function LinkForm({ text, missing, busy, onText, onSignIn }: Omit<LinkFormProps, 'error'>) {
  const say = words.signIn;
  return (
    <>
      <Form className={css['form']} onSubmit={onSignIn}>
        {text !== null && (
          <TextField
            label={say.link}
            value={text}
            onValue={onText}
            error={missing ? say.linkMissing : null}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
          />
        )}
        <Button type="submit" look="primary" size="large" busy={busy}>
          {say.next}
        </Button>
      </Form>
      {text !== null && <p className={css['quiet']}>{say.how}</p>}
    </>
  );
}
