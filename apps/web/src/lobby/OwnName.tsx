import { Button, Form, TextField } from '@foyer/ui';
import { useRef, useState, useTransition } from 'react';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './OwnName.module.css';
import type { WaitingProps } from './useWaiting.ts';

type OwnNameProps = Pick<WaitingProps, 'name' | 'onChangeName'> & { readonly disabled: boolean };

/** What one is called at the door, and another name for it. */
export function OwnName({ name, disabled, onChangeName }: OwnNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setTyped(null);
    // The field goes away under the fingers.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (typed === null)
    return (
      <p className={css['own']}>
        <span>
          <Phrase of={words.lobby.as} name={name} />
        </span>
        <Button ref={opener} look="plain" size="small" disabled={disabled} onClick={() => setTyped(name)}>
          {words.lobby.changeName}
        </Button>
      </p>
    );
  const missing = typed.trim() === '';
  const save = () => {
    if (busy || disabled || missing) return;
    start(async () => {
      if (await onChangeName(typed.trim())) close();
    });
  };
  return (
    <Form className={css['form']} onSubmit={save}>
      <TextField
        ref={focus}
        label={words.greenRoom.name}
        value={typed}
        onValue={setTyped}
        error={missing ? words.greenRoom.nameMissing : null}
        autoComplete="name"
        maxLength={64}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      />
      <div className={css['acts']}>
        <Button type="submit" look="primary" size="small" busy={busy} disabled={disabled}>
          {words.lobby.saveName}
        </Button>
        <Button look="plain" size="small" onClick={close}>
          {words.lobby.keepName}
        </Button>
      </div>
    </Form>
  );
}

function focus(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
