import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
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
  /** Above its button, or floating beside it: over whatever would cut it off, where there is room. */
  readonly place?: 'above' | 'floating';
}

/** A small menu at its button. Arrow keys walk it, Escape and a press elsewhere close it, focus goes back. */
export function Menu({ trigger, items, place = 'above' }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  // Once when it opens, and not with every change around it: the focus is the person's from then on.
  useLayoutEffect(() => {
    if (!open) return;
    if (place === 'floating') float(menu.current, document.getElementById(id));
    focusFirst(menu.current);
  }, [open, place, id]);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    // What floats stays where it was when all else is scrolled away.
    const closeScrolled = () => place === 'floating' && setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('scroll', closeScrolled, true);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('scroll', closeScrolled, true);
    };
  }, [open, place]);

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
          data-place={place}
          ref={menu}
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

/** Under the button where there is room, else over it; their ends in line. */
function float(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  const at = button.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight < window.innerHeight;
  menu.style.top = `${below ? at.bottom : at.top - menu.offsetHeight}px`;
  const rightToLeft = getComputedStyle(menu).direction === 'rtl';
  menu.style.left = `${rightToLeft ? at.left : at.right - menu.offsetWidth}px`;
}

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
}
