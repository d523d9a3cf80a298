import type { KeyboardEvent, ReactNode } from 'react';

/** Where the arrow keys lead from `at` in a row of `count`; null for other keys. */
export function nextInRow(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** The key as it would be in a row from left to right. */
export function inReadingOrder(key: string, direction: string): string {
  if (direction !== 'rtl') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  // Menus hang inside the toolbar in the tree, but have arrow keys of their own.
  if ((event.target as HTMLElement).closest('[role="menu"]')) return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([role^="menuitem"])')];
  const at = tools.indexOf(event.target as HTMLElement);
  const key = inReadingOrder(event.key, getComputedStyle(event.currentTarget).direction);
  const next = at < 0 ? null : nextInRow(key, at, tools.length);
  if (next === null) return;
  event.preventDefault();
  tools[next]?.focus();
}

export interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A row of tools: arrow keys, Home and End walk along it. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  return (
    <div role="toolbar" aria-label={label} className={className} tabIndex={-1} onKeyDown={walk}>
      {children}
    </div>
  );
}
