import { Button, Form, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';
import type { ForgotProps } from './useForgot.ts';

/** Asking for a link by mail. What is said afterwards is the same whether there is such an account or not (AC-8). */
export function ForgotForm({ mail, missing, busy, sent, onMail, onSend }: Omit<ForgotProps, 'error'>) {
  const say = words.signIn.forgot;
  if (sent)
    return (
      <p role="status" className={css['soft']}>
        {say.sent}
      </p>
    );
  return (
    <Form className={css['form']} onSubmit={onSend}>
      <TextField
        type="email"
        label={words.signIn.password.mail}
        value={mail}
        onValue={onMail}
        error={missing ? words.signIn.password.mailMissing : null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {say.send}
      </Button>
    </Form>
  );
}
