import type { PreflightView } from '@foyer/client';
import { PreflightPanel } from './PreflightPanel.tsx';
import { preflightProps } from './preflightProps.ts';

export interface PreflightInput extends PreflightView {
  /** Where it has its place on the page. */
  readonly className: string | undefined;
  readonly onAgain: () => void;
}

/** What is known of the connection, before one joins. */
export function Preflight({ className, onAgain, ...view }: PreflightInput) {
  return <PreflightPanel {...preflightProps(view)} className={className} onAgain={onAgain} />;
}
