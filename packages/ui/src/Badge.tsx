import type { ReactNode } from 'react';
import css from './Badge.module.css';

export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className={css['badge']}>{children}</span>;
}
