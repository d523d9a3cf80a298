import { Button, Form, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';
import type { PasswordProps } from './usePassword.ts';

export function PasswordSection({ hasPassword, hasMail, text, saved, onOpen, ...form }: PasswordProps) {
  const { password: say } = words.account;
  return (
    <Section heading={say.heading}>
      <p className={css['soft']}>{!hasMail ? say.noMail : hasPassword ? say.some : say.none}</p>
      {hasMail && text === null && (
        <div className={css['steps']}>
          <Button onClick={onOpen}>{hasPassword ? say.change : say.set}</Button>
          <Said text={saved ? say.saved : null} problem={null} />
        </div>
      )}
      {text !== null && <PasswordForm {...form} text={text} />}
    </Section>
  );
}

type FormProps = Omit<PasswordProps, 'hasPassword' | 'hasMail' | 'text' | 'saved' | 'onOpen'> & {
  readonly text: string;
};

function PasswordForm({ text, tooShort, busy, problem, onText, onSave, onCancel }: FormProps) {
  const { password: say } = words.account;
  const unfit = problem === 'password-unfit' ? words.problems[problem] : null;
  return (
    <Form className={css['form']} onSubmit={onSave}>
      <TextField
        type="password"
        label={say.next}
        value={text}
        onValue={onText}
        hint={say.rule}
        error={tooShort ? say.tooShort : unfit}
        autoComplete="new-password"
        maxLength={1000}
      />
      <div className={css['steps']}>
        <Button type="submit" look="primary" busy={busy}>
          {say.save}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {say.cancel}
        </Button>
        <Said text={null} problem={unfit === null ? problem : null} />
      </div>
    </Form>
  );
}
