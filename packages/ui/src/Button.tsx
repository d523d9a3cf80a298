import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  readonly look?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  /** Under way: a second press does nothing. Keeps its width, its name and the focus. */
  readonly busy?: boolean;
  /** Cannot be pressed just now. Keeps the focus, so that nobody loses their place on the page. */
  readonly disabled?: boolean;
}

export function Button({
  look = 'quiet',
  size = 'medium',
  icon,
  busy = false,
  disabled = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={css['button']}
      data-look={look}
      data-size={size}
      aria-busy={busy}
      aria-disabled={busy || disabled || undefined}
      data-disabled={disabled || undefined}
      onClick={(event) => (busy || disabled ? event.preventDefault() : onClick?.(event))}
    >
      {busy && (
        <span className={css['spinner']}>
          <Spinner />
        </span>
      )}
      <span className={css['content']}>
        {icon}
        {children}
      </span>
    </button>
  );
}
