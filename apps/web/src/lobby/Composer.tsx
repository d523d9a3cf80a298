import { Button, Form, TextField } from '@foyer/ui';
import { type KeyboardEvent, useState, useTransition } from 'react';
import { words } from '../i18n/words.ts';
import css from './Composer.module.css';

export interface ComposerProps {
  readonly label: string;
  readonly disabled: boolean;
  /** Resolves with whether it went out. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A line to somebody who waits. What did not go out stays where it was typed. */
export function Composer({ label, disabled, onSend, onClose }: ComposerProps) {
  const [text, setText] = useState('');
  const [busy, start] = useTransition();
  const send = () => {
    const line = text.trim();
    if (busy || disabled || line === '') return;
    start(async () => {
      if (await onSend(line)) onClose();
    });
  };
  // Escape closes this, and not the panel that it stands in.
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <Form className={css['composer']} onSubmit={send}>
      <TextField
        ref={focus}
        label={label}
        hint={words.door.noAnswer}
        value={text}
        onValue={setText}
        autoComplete="off"
        maxLength={500}
        onKeyDown={onKeyDown}
      />
      <div className={css['acts']} ref={showWhole}>
        <Button look="plain" size="small" onClick={onClose}>
          {words.door.cancel}
        </Button>
        <Button type="submit" look="primary" size="small" busy={busy} disabled={disabled || text.trim() === ''}>
          {words.door.send}
        </Button>
      </div>
    </Form>
  );
}

function focus(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Where the list is scrolled, the buttons may be below its end. */
function showWhole(acts: HTMLElement | null): void {
  acts?.scrollIntoView({ block: 'nearest' });
}
