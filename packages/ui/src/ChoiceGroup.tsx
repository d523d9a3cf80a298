import { type ReactNode, useId } from 'react';
import css from './Choices.module.css';

export interface ChoiceGroupProps {
  readonly label: string;
  /** What it means, in a sentence. */
  readonly hint?: string | undefined;
  /** Of several choices exactly one is chosen. */
  readonly exclusive?: boolean;
  readonly children: ReactNode;
}

/** Choices that belong together, and what they are about. */
export function ChoiceGroup({ label, hint, exclusive = false, children }: ChoiceGroupProps) {
  const id = useId();
  return (
    <fieldset
      className={css['group']}
      role={exclusive ? 'radiogroup' : undefined}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend id={id} className={css['legend']}>
        {label}
      </legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
