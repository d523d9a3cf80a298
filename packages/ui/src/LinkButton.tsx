import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';

export interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className'> {
  readonly href: string;
  readonly look?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
}

/** Leads to another page, and looks like what one presses: so that it can be opened in another tab, too. */
export function LinkButton({ look = 'quiet', size = 'medium', icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={css['button']} data-look={look} data-size={size} data-link>
      <span className={css['content']}>
        {icon}
        {children}
      </span>
    </a>
  );
}
