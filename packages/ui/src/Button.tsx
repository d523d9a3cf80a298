import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  readonly look?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  /** Under way: a second press does nothing. Keeps its width, its name and the focus. */
  readonly busy?: boolean;
}

export function Button({
  look = 'quiet',
  size = 'medium',
  icon,
  busy = false,
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
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
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
