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
  /** Drawn by its icon alone. */
  readonly bare: boolean;
  /** Closes the menu. */
  readonly onClose: () => void;
}

/** One thing to choose. What it is named is its label alone; the note describes it. */
export function MenuRow({ row, state, bare, onClose }: MenuRowProps) {
  const { label, note, icon, look = 'calm', mark, onChoose } = row;
  const ref = useRef<HTMLDivElement>(null);
  // First the focus goes back to the button: whatever opens now gives it back there in the end.
  const onAction = () => {
    onClose();
    onChoose();
  };
  const { menuItemProps, labelProps, descriptionProps } = useMenuItem(
    { key: label, onAction, closeOnSelect: false },
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
      data-bare={bare}
      title={bare ? label : undefined}
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
