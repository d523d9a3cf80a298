import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { DismissButton } from 'react-aria/Overlay';
import { useFocusWithin } from 'react-aria/useFocusWithin';
import { useInteractOutside } from 'react-aria/useInteractOutside';
import { useMenu } from 'react-aria/useMenu';
import { createPortal } from 'react-dom';
import { Item } from 'react-stately/Item';
import { Section } from 'react-stately/Section';
import { type TreeState, useTreeState } from 'react-stately/useTreeState';
import css from './Menu.module.css';
import { MenuRow } from './MenuRow.tsx';
import type { MenuGroup } from './menuGroups.ts';
import { PageLanguage } from './PageLanguage.tsx';
import { type Placing, showAt } from './place.ts';
import { inReadingOrder, nextInRow } from './Toolbar.tsx';

export interface MenuPopupProps {
  /** The id of the button that opened it. */
  readonly trigger: string;
  readonly groups: readonly MenuGroup[];
  readonly place: 'above' | 'floating';
  readonly focus: 'first' | 'last';
  readonly onClose: () => void;
}

const PLACES: Record<MenuPopupProps['place'], Placing> = {
  above: { side: 'above', align: 'end', gap: 14 },
  floating: { side: 'below', align: 'end', gap: 4 },
};

/** An open menu: in the top layer, and in the dialog in which its button stands, since all else is inert there. */
export function MenuPopup(props: MenuPopupProps) {
  const host = document.getElementById(props.trigger)?.closest('dialog') ?? document.body;
  return createPortal(
    <PageLanguage>
      <Popover {...props} />
    </PageLanguage>,
    host,
  );
}

function Popover({ trigger, groups, place, focus, onClose }: MenuPopupProps) {
  const popover = useRef<HTMLDivElement>(null);
  const button = () => document.getElementById(trigger);
  const goBack = () => {
    button()?.focus();
    onClose();
  };

  useLayoutEffect(() => {
    const anchor = document.getElementById(trigger);
    if (popover.current && anchor) showAt(popover.current, anchor, PLACES[place]);
  }, [trigger, place]);
  useCloseWhenMoved(popover, onClose);
  useInteractOutside({
    ref: popover,
    onInteractOutside: (event) => !button()?.contains(event.target as Node) && onClose(),
  });
  const { focusWithinProps } = useFocusWithin({
    onBlurWithin: ({ relatedTarget }) => relatedTarget && !button()?.contains(relatedTarget) && onClose(),
  });

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    goBack();
    // Tab goes on from the button. Escape closes one thing at a time: not the panel or dialog as well in which it stands.
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault();
  };

  return (
    <div
      ref={popover}
      popover="manual"
      className={css['menu']}
      data-place={place}
      {...focusWithinProps}
      onKeyDownCapture={press}
    >
      <Rows trigger={trigger} groups={groups} focus={focus} onClose={goBack} />
      {/* A screen reader on a phone has neither Escape nor anything outside to press. */}
      <DismissButton onDismiss={goBack} />
    </div>
  );
}

function Rows({ trigger, groups, focus, onClose }: Omit<MenuPopupProps, 'place'>) {
  const list = useRef<HTMLDivElement>(null);
  const shown = groups.filter(({ items }) => items.length > 0);
  const rows = shown.flatMap(({ items }) => items);
  const state = useTreeState({
    selectionMode: 'none',
    disabledKeys: rows.filter(({ disabled }) => disabled).map(({ label }) => label),
    children: shown.map(({ label, items }, at) => (
      <Section key={label ?? `group ${at}`} title={label} aria-label={label ?? ''}>
        {items.map((item) => (
          <Item key={item.label} textValue={item.label}>
            {item.label}
          </Item>
        ))}
      </Section>
    )),
  });
  const { menuProps } = useMenu({ 'aria-labelledby': trigger, autoFocus: focus, onClose }, state, list);
  const rowOf = new Map(rows.map((row) => [row.label, row]));

  return (
    <div ref={list} {...menuProps} className={css['rows']}>
      {[...state.collection].map((group, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div
          key={group.key}
          role="group"
          aria-label={group['aria-label'] || undefined}
          className={css['group']}
          data-look={shown[at]?.look}
          style={{ '--count': shown[at]?.items.length } as CSSProperties}
          onKeyDown={(event) => shown[at]?.look === 'row' && walk(event, shown[at], state)}
        >
          {group['aria-label'] && (
            <p className={css['heading']} aria-hidden="true">
              {group['aria-label']}
            </p>
          )}
          {[...group.childNodes].map(({ key }) => {
            const row = rowOf.get(String(key));
            return (
              row && <MenuRow key={key} row={row} state={state} bare={shown[at]?.look === 'row'} onClose={onClose} />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Side by side, one also goes sideways. */
function walk(event: KeyboardEvent, { items }: MenuGroup, { selectionManager }: TreeState<unknown>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const key = inReadingOrder(event.key, getComputedStyle(event.currentTarget).direction);
  const at = items.findIndex(({ label }) => label === selectionManager.focusedKey);
  const next = items[nextInRow(key, at, items.length) ?? at];
  if (next) selectionManager.setFocusedKey(next.label);
  event.preventDefault();
  event.stopPropagation();
}

/** What lies above the page stays where it was when the page moves: away from what it belongs to. */
function useCloseWhenMoved(popover: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const close = (event: Event) => {
      if (!popover.current?.contains(event.target as Node | null)) latest.current();
    };
    const closeResized = () => latest.current();
    document.addEventListener('scroll', close, true);
    window.addEventListener('resize', closeResized);
    return () => {
      document.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', closeResized);
    };
  }, [popover]);
}
