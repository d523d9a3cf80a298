import type { ReactNode } from 'react';
import { TroubleIcon } from './icons.ts';
import { Notice } from './Notice.tsx';

export interface TroubleProps {
  readonly className?: string | undefined;
  /** What went wrong; null: nothing did. */
  readonly children: ReactNode;
}

/** Says that something did not work, aloud as well. */
export function Trouble({ className, children }: TroubleProps) {
  if (children === null) return null;
  return (
    <div role="alert" className={className}>
      <Notice tone="danger" icon={<TroubleIcon />}>
        {children}
      </Notice>
    </div>
  );
}
