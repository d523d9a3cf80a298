import type { ComponentProps } from 'react';
import css from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'disabled'> {
  readonly label: string;
  /** Cannot be pressed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** A quiet button that is only an icon; its label is for screen readers and for the pointer that rests. */
export function IconButton({ label, disabled = false, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={css['button']}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    />
  );
}
