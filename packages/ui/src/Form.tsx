import type { ReactNode } from 'react';
import { keepInSight } from './screenKeyboard.ts';

export interface FormProps {
  readonly className?: string | undefined;
  /** Enter in a field does the same as the button that submits. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields that are sent together. What is wrong with one is said beside it, in words of ours and not of the browser. */
export function Form({ className, onSubmit, children }: FormProps) {
  return (
    <form
      ref={keepInSight}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
