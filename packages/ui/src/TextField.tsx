import { type ComponentProps, useId } from 'react';
import css from './Field.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'type' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with it; null if nothing is. */
  readonly error?: string | null;
}

export function TextField({ label, onValue, error = null, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        type="text"
        className={css['control']}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
      />
      {error !== null && (
        <p id={`${id}-error`} role="alert" className={css['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
