import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './Menu.module.css';

interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly look?: 'calm' | 'danger';
  readonly onChoose: () => void;
}

/** What the button that opens a menu has to carry. */
interface MenuTrigger {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

export interface MenuProps {
  readonly trigger: (trigger: MenuTrigger) => ReactNode;
  readonly items: readonly MenuItem[];
}

/** A small menu above its button. Arrow keys walk it, Escape and a press elsewhere close it, focus goes back. */
export function Menu({ trigger, items }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    document.getElementById(id)?.focus();
  };

  return (
    <div ref={root} className={css['root']}>
      {trigger({ id, 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open && (
        <div
          role="menu"
          tabIndex={-1}
          aria-labelledby={id}
          className={css['menu']}
          ref={focusFirst}
          onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Tab' ? close() : walk(event))}
        >
          {items.map(({ label, icon, look = 'calm', onChoose }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={css['item']}
              data-look={look}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {icon}
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[next % items.length]?.focus();
}

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
}
