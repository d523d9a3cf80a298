import { type ComponentProps, useId } from 'react';
import css from './Field.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'type' | 'onChange'> {
  /** What the browser helps to type. */
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'date' | 'time';
  readonly label: string;
  readonly value: string;
  /** Said under the field. */
  readonly hint?: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with it; null if nothing is. */
  readonly error?: string | null;
}

export function TextField({ label, onValue, type = 'text', hint, error = null, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        type={type}
        className={css['control']}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error !== null}
        aria-describedby={error !== null ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined}
      />
      {hint !== undefined && error === null && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} role="alert" className={css['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
