import type { ComponentProps } from 'react';
import css from './IconButton.module.css';
import { useHint } from './useHint.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'disabled' | 'title'> {
  readonly label: string;
  /** Cannot be pressed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** A quiet button that is only an icon; its label is for screen readers, and shown to whoever rests on it. */
export function IconButton({ label, disabled = false, onClick, ...rest }: IconButtonProps) {
  const { listens, hint } = useHint(label, rest);
  return (
    <>
      <button
        {...rest}
        {...listens}
        type="button"
        className={css['button']}
        aria-label={label}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
      />
      {hint}
    </>
  );
}
