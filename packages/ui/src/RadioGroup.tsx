import { useId } from 'react';
import { ChoiceGroup, type ChoiceGroupProps } from './ChoiceGroup.tsx';
import css from './Choices.module.css';

export interface RadioGroupProps<T extends string> extends Pick<ChoiceGroupProps, 'label' | 'hint'> {
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onValue: (value: T) => void;
  /** Cannot be changed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** One of several, all of them in sight. */
export function RadioGroup<T extends string>({
  value,
  choices,
  onValue,
  disabled = false,
  ...group
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <ChoiceGroup label={group.label} hint={group.hint} exclusive>
      {choices.map((choice) => (
        <label key={choice.value} className={css['choice']} htmlFor={`${id}-${choice.value}`}>
          <input
            id={`${id}-${choice.value}`}
            type="radio"
            name={id}
            className={css['control']}
            checked={choice.value === value}
            aria-disabled={disabled || undefined}
            onChange={() => !disabled && onValue(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </ChoiceGroup>
  );
}
