import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

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

const toolsIn = (toolbar: HTMLElement) => [...toolbar.querySelectorAll('button')];

function walk(event: KeyboardEvent<HTMLElement>): void {
  const tools = toolsIn(event.currentTarget);
  // The menus of its tools lie elsewhere in the page, and have arrow keys of their own.
  const at = tools.indexOf(event.target as HTMLButtonElement);
  const key = inReadingOrder(event.key, getComputedStyle(event.currentTarget).direction);
  const next = at < 0 ? null : nextInRow(key, at, tools.length);
  if (next === null) return;
  event.preventDefault();
  tools[next]?.focus();
}

/** The Tab key stops at one tool. */
function stopAt(tools: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
}

export interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A row of tools. Arrow keys, Home and End walk along it, and it is one stop of the Tab key: at the tool where one was
 * last, however one came there.
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  // After every change: tools come and go.
  useLayoutEffect(() => {
    const tools = ref.current ? toolsIn(ref.current) : [];
    stopAt(tools, tools.find((tool) => tool === last.current) ?? tools[0]);
  });
  const remember = ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
    const tools = toolsIn(currentTarget);
    const tool = tools.find((one) => one === target);
    if (!tool) return;
    last.current = tool;
    stopAt(tools, tool);
  };
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      className={className}
      tabIndex={-1}
      onKeyDown={walk}
      onFocus={remember}
    >
      {children}
    </div>
  );
}
