import type { ReactNode } from 'react';
import css from './Notice.module.css';

export interface NoticeProps {
  readonly tone?: 'calm' | 'attention' | 'danger';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
  /** Lies above the page instead of in it. */
  readonly floating?: boolean;
}

export function Notice({ tone = 'calm', icon, children, action, floating = false }: NoticeProps) {
  return (
    <div className={css['notice']} data-tone={tone} data-floating={floating}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <div className={css['text']}>{children}</div>
      {action}
    </div>
  );
}
