import { type ReactNode, useId, useState } from 'react';
import css from './NumberField.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** What is wrong with a number that somebody typed; null if nothing is. */
  readonly check: (typed: number) => string | null;
  readonly onValue: (value: number) => void;
  /** The button that takes the number over, there while another one is typed. */
  readonly action: ReactNode;
}

/** A whole number. It is taken over when that is said, with Enter or a button: not while it is half typed. */
export function NumberField({ label, value, check, onValue, action }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : /^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  const error = number === value ? null : check(number);
  return (
    <form
      className={css['field']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (error !== null) return;
        setTyped(null);
        if (number !== value) onValue(number);
      }}
    >
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <span className={css['entry']}>
        {number !== value && error === null && action}
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className={css['input']}
          value={typed ?? String(value)}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </span>
      {error !== null && (
        <p id={`${id}-error`} role="alert" className={css['error']}>
          {error}
        </p>
      )}
    </form>
  );
}
