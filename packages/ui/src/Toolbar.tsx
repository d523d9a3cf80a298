import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useToolbar } from 'react-aria/useToolbar';
import { PageLanguage } from './PageLanguage.tsx';

export interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A row of tools, and one stop of the Tab key: arrow keys, Home and End walk along it, and one comes back to where one was. */
export function Toolbar(props: ToolbarProps) {
  return (
    <PageLanguage>
      <Row {...props} />
    </PageLanguage>
  );
}

function Row({ label, className, children }: ToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { toolbarProps } = useToolbar({ 'aria-label': label }, ref);
  return (
    <div ref={ref} role="toolbar" {...toolbarProps} className={className} onKeyDown={jump}>
      {children}
    </div>
  );
}

/** The two keys that the library leaves to others. */
function jump(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  // What a menu of one of its tools is told comes by here too.
  if (!tools.includes(event.target as HTMLElement)) return;
  const to = { Home: tools.at(0), End: tools.at(-1) }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
