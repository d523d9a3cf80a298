import { useId } from 'react';
import css from './Choices.module.css';

export interface CheckboxProps {
  readonly label: string;
  /** The label is its name, and is not drawn: the place where it stands says it, as in a table. */
  readonly bare?: boolean;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Cannot be pressed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** One of several things that each may be so or not. */
export function Checkbox({ label, bare = false, on, onSwitch, disabled = false }: CheckboxProps) {
  const id = useId();
  const box = (
    <input
      id={id}
      type="checkbox"
      className={css['control']}
      checked={on}
      aria-label={bare ? label : undefined}
      aria-disabled={disabled || undefined}
      onChange={() => !disabled && onSwitch(!on)}
    />
  );
  if (bare)
    return (
      <label className={css['bare']} htmlFor={id}>
        {box}
      </label>
    );
  return (
    <label className={css['choice']} htmlFor={id}>
      {box}
      {label}
    </label>
  );
}
