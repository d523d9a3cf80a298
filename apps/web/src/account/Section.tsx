import { Card } from '@foyer/ui';
import { type ReactNode, useId } from 'react';
import css from './Account.module.css';

/** A part of the account, with a heading of its own: a region that can be gone to. */
export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Card>
      <section aria-labelledby={id} className={css['section']}>
        <h2 id={id}>{heading}</h2>
        {children}
      </section>
    </Card>
  );
}
