import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import css from './Menu.module.css';
import { type MenuGroup, MenuItems } from './MenuItems.tsx';

/** What the button that opens a menu has to carry. */
interface MenuTrigger {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

export interface MenuProps {
  readonly trigger: (trigger: MenuTrigger) => ReactNode;
  readonly groups: readonly MenuGroup[];
  /**
   * Above its button, on a phone as wide as what it stands in; or floating beside the button: over whatever would cut it
   * off, where there is room.
   */
  readonly place?: 'above' | 'floating';
}

/** A small menu at its button. Arrow keys walk it, Escape and a press elsewhere close it, focus goes back. */
export function Menu({ trigger, groups, place = 'above' }: MenuProps) {
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
    const closeScrolled = (event: Event) => {
      if (place === 'floating' && event.target !== menu.current) setOpen(false);
    };
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
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return walk(event);
    // Escape closes one thing at a time: not the panel as well in which the menu stands.
    if (event.key === 'Escape') event.stopPropagation();
    close();
  };

  return (
    <div ref={root} className={css['root']} data-place={place}>
      {trigger({ id, 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open && (
        <div
          role="menu"
          tabIndex={-1}
          aria-labelledby={id}
          className={css['menu']}
          data-place={place}
          ref={menu}
          onKeyDown={press}
        >
          <MenuItems groups={groups} onChosen={close} />
        </div>
      )}
    </div>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
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

/** Under the button where there is room, else over it; their ends in line, and never beyond the edge of the page. */
function float(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  const at = button.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight < window.innerHeight;
  const lowest = window.innerHeight - menu.offsetHeight - EDGE;
  menu.style.top = `${Math.max(EDGE, Math.min(below ? at.bottom : at.top - menu.offsetHeight, lowest))}px`;
  const rightToLeft = getComputedStyle(menu).direction === 'rtl';
  menu.style.left = `${Math.max(EDGE, rightToLeft ? at.left : at.right - menu.offsetWidth)}px`;
}

const EDGE = 8;

function focusFirst(menu: HTMLElement | null): void {
  if (menu) itemsOf(menu)[0]?.focus({ preventScroll: true });
}
