import { useRef } from 'react';
import { useMenuItem } from 'react-aria/useMenu';
import type { TreeState } from 'react-stately/useTreeState';
import { DoneIcon } from './icons.ts';
import css from './Menu.module.css';
import type { MenuItem } from './menuGroups.ts';

const ROLES = { radio: 'menuitemradio', checkbox: 'menuitemcheckbox' } as const;

export interface MenuRowProps {
  readonly row: MenuItem;
  readonly state: TreeState<unknown>;
}

/** One thing to choose. What it is named is its label alone; the note describes it. */
export function MenuRow({ row, state }: MenuRowProps) {
  const { label, note, icon, look = 'calm', mark, onChoose } = row;
  const ref = useRef<HTMLDivElement>(null);
  const { menuItemProps, labelProps, descriptionProps } = useMenuItem(
    { key: label, onAction: onChoose, closeOnSelect: true },
    state,
    ref,
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: whatever has a mark has a role that can be checked
    <div
      {...menuItemProps}
      ref={ref}
      // The library knows one kind of choice for a whole menu; here each row may have its own.
      role={mark ? ROLES[mark.as] : 'menuitem'}
      aria-checked={mark?.on}
      className={css['item']}
      data-look={look}
    >
      {icon}
      <span className={css['word']}>
        <span {...labelProps}>{label}</span>
        {note !== undefined && (
          <small {...descriptionProps} className={css['note']}>
            {note}
          </small>
        )}
      </span>
      {mark?.on && <DoneIcon className={css['mark']} aria-hidden="true" />}
    </div>
  );
}
