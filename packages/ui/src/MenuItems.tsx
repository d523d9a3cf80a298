import type { ReactNode } from 'react';
import { DoneIcon } from './icons.ts';
import css from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  /** What one should know before one chooses it, in a few words. */
  readonly note?: string;
  readonly icon?: ReactNode;
  readonly look?: 'calm' | 'danger';
  /** For one of several that are alternatives, or for something that is on or off. */
  readonly mark?: { readonly as: 'radio' | 'checkbox'; readonly on: boolean };
  /** Drawn, but cannot be chosen just now. */
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export interface MenuGroup {
  /** Drawn above the group; alternatives need one. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

export function MenuItems({ groups, onChosen }: { groups: readonly MenuGroup[]; onChosen: () => void }) {
  return groups.map(({ label, items }, at) =>
    items.length === 0 ? null : (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
      <div key={label ?? at} role="group" aria-label={label} className={css['group']}>
        {label !== undefined && (
          <p className={css['heading']} aria-hidden="true">
            {label}
          </p>
        )}
        {items.map((item) => (
          <Item key={item.label} {...item} onChosen={onChosen} />
        ))}
      </div>
    ),
  );
}

const ROLES = { radio: 'menuitemradio', checkbox: 'menuitemcheckbox' } as const;

type ItemProps = MenuItem & { readonly onChosen: () => void };

function Item({ label, note, icon, look = 'calm', mark, disabled = false, onChoose, onChosen }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: whatever has a mark has a role that can be checked
    <button
      type="button"
      role={mark ? ROLES[mark.as] : 'menuitem'}
      aria-checked={mark?.on}
      aria-disabled={disabled || undefined}
      tabIndex={-1}
      className={css['item']}
      data-look={look}
      onClick={() => {
        if (disabled) return;
        onChosen();
        onChoose();
      }}
    >
      {icon}
      <span className={css['word']}>
        {label}
        {note !== undefined && <small className={css['note']}> {note}</small>}
      </span>
      {mark?.on && <DoneIcon className={css['mark']} aria-hidden="true" />}
    </button>
  );
}
