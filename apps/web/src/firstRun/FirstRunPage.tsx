import { Button, Form, TextField, Trouble } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import css from './FirstRun.module.css';
import { type FirstRunProps, useFirstRun } from './useFirstRun.ts';

export function FirstRun({ secret }: { readonly secret: string }) {
  return <FirstRunPage {...useFirstRun(secret)} />;
}

export function FirstRunPage({ name, nameMissing, busy, error, onName, onContinue, ...more }: FirstRunProps) {
  return (
    <CardPage title={words.firstRun.heading}>
      <div className={css['words']}>
        <h1>{words.firstRun.heading}</h1>
        <p className={css['soft']}>{words.firstRun.text}</p>
      </div>
      <Trouble>{error}</Trouble>
      {onContinue && (
        <Form className={css['form']} onSubmit={onContinue}>
          <TextField
            label={words.firstRun.name}
            value={name}
            onValue={onName}
            error={nameMissing ? words.firstRun.nameMissing : null}
            autoComplete="name"
            maxLength={64}
          />
          <TextField
            label={words.firstRun.mail}
            value={more.mail}
            onValue={more.onMail}
            error={more.mailWrong ? words.firstRun.mailWrong : null}
            autoComplete="email"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
          <Button type="submit" look="primary" size="large" busy={busy}>
            {words.firstRun.next}
          </Button>
        </Form>
      )}
      {!onContinue && <a href="/">{words.backToStart}</a>}
    </CardPage>
  );
}
