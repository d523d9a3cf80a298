import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import css from './Field.module.css';

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
  readonly disabled?: boolean;
}

/** A native select: every phone has its own good way to show one. */
export function Select({ label, value, choices, onValue, disabled = false }: SelectProps) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <div className={css['select']}>
        <select
          id={id}
          className={`${css['control']} ${css['compact']}`}
          value={value}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </div>
    </div>
  );
}
