import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { deferred, useDeferred } from './deferred.ts';
import css from './Menu.module.css';
import type { MenuPopupProps } from './MenuPopup.tsx';
import type { MenuGroup } from './menuGroups.ts';

/** What the button that opens a menu has to carry. */
interface MenuTrigger {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
}

export interface MenuProps {
  readonly trigger: (trigger: MenuTrigger) => ReactNode;
  readonly groups: readonly MenuGroup[];
  /** Above its button, on a phone as wide as the page; or floating beside it, where there is room. */
  readonly place?: 'above' | 'floating';
}

/** What a menu does when it is open is a good deal of code, and comes when somebody is about to open the first one. */
export const menuPopup = deferred<MenuPopupProps>(async () => (await import('./MenuPopup.tsx')).MenuPopup);

const about = () => void menuPopup.fetch().catch(() => {});

/** A small menu at its button. Keys walk it as in any menu, Escape and a press elsewhere close it, focus goes back. */
export function Menu({ trigger, groups, place = 'above' }: MenuProps) {
  const id = useId();
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const Popup = useDeferred(menuPopup, opened !== null);
  const press = (event: KeyboardEvent) => {
    // It has not come yet, and is not wanted any more.
    if (event.key === 'Escape' && opened !== null) {
      event.stopPropagation();
      return setOpened(null);
    }
    const at = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key];
    if (at === undefined || event.currentTarget.ariaDisabled === 'true') return;
    event.preventDefault();
    setOpened(at);
  };

  return (
    <div className={css['root']}>
      {trigger({
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened !== null,
        onClick: () => setOpened(opened === null ? 'first' : null),
        onKeyDown: press,
        onPointerEnter: about,
        onFocus: about,
      })}
      {opened !== null && Popup && (
        <Popup trigger={id} groups={groups} place={place} focus={opened} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
