import { Button, Form, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';
import type { PasswordFormProps } from './usePasswordForm.ts';

/** Signing in by an address and a password. */
export function PasswordForm({ mail, password, missing, busy, first, onMail, onPassword, onSignIn }: Props) {
  const say = words.signIn.password;
  return (
    <Form className={css['form']} onSubmit={onSignIn}>
      <TextField
        type="email"
        label={say.mail}
        value={mail}
        onValue={onMail}
        error={missing === 'mail' ? say.mailMissing : null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <TextField
        type="password"
        label={say.password}
        value={password}
        onValue={onPassword}
        error={missing === 'password' ? say.passwordMissing : null}
        autoComplete="current-password"
        maxLength={1000}
      />
      <Button type="submit" look={first ? 'primary' : 'quiet'} size="large" busy={busy}>
        {words.signIn.next}
      </Button>
    </Form>
  );
}

type Props = Omit<PasswordFormProps, 'error'> & {
  /** Whether it is what most people will take. */
  readonly first: boolean;
};
