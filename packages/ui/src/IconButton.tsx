import type { ComponentProps } from 'react';
import css from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly label: string;
}

/** A quiet button that is only an icon; its label is for screen readers and for the pointer that rests. */
export function IconButton({ label, ...rest }: IconButtonProps) {
  return <button {...rest} type="button" className={css['button']} aria-label={label} title={label} />;
}
