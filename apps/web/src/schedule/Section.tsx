import type { ReactNode } from 'react';
import css from './Schedule.module.css';

export interface SectionProps {
  readonly heading: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ heading, hint, children }: SectionProps) {
  return (
    <section className={css['part']} aria-label={heading}>
      <div>
        <h2>{heading}</h2>
        {hint !== undefined && <p className={css['quiet']}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
