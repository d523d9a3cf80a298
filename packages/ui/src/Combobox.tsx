import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import css from './Combobox.module.css';
import field from './Field.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ComboboxOption {
  readonly id: string;
  /** Stands in front of the label; screen readers pass over it. */
  readonly picture?: ReactNode;
  readonly label: string;
  /** What tells it apart from others of the same name; null: nothing. */
  readonly detail: string | null;
}

export interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What can be chosen just now; null: nothing was looked for yet. */
  readonly options: readonly ComboboxOption[] | null;
  readonly onChoose: (id: string) => void;
  /** Said in place of options where there are none. */
  readonly none: string;
  /** Said to those who do not see the list, whenever it is another one. */
  readonly count: string;
  readonly placeholder?: string;
  /** What is wrong; null if nothing is. */
  readonly error?: string | null;
}

/**
 * A field that offers what fits what is typed. Arrow keys walk the list while the focus stays in the field, Enter chooses, Escape
 * closes (the combobox pattern of WAI-ARIA 1.2).
 */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, options, onChoose, none, count, placeholder, error = null } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = open && options !== null;
  const active = shown ? options[Math.min(at, options.length - 1)] : undefined;

  const choose = (option: ComboboxOption) => {
    setOpen(false);
    setAt(0);
    onChoose(option.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown) {
      // One thing at a time: not the dialog as well in which this stands.
      event.stopPropagation();
      event.preventDefault();
      return setOpen(false);
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      return choose(active);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !options?.length) return;
    event.preventDefault();
    setOpen(true);
    setAt(shown ? (Math.min(at, options.length - 1) + step + options.length) % options.length : 0);
  };

  return (
    <div className={css['root']}>
      <div className={field['field']}>
        <label className={field['label']} htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          className={field['control']}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setOpen(true);
            setAt(0);
            onText(event.currentTarget.value);
          }}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
        />
        {error !== null && (
          <p id={`${id}-error`} role="alert" className={field['error']}>
            {error}
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
      <div
        className={css['list']}
        hidden={!shown}
        // The focus stays in the field: without it the list would close before anything is chosen.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={label} hidden={!options?.length}>
          {options?.map((option) => (
            <Option
              key={option.id}
              id={`${id}-${option.id}`}
              option={option}
              active={option === active}
              onChoose={() => choose(option)}
            />
          ))}
        </div>
        {options?.length === 0 && <p className={css['none']}>{none}</p>}
      </div>
      <VisuallyHidden>
        <span role="status">{shown ? count : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Option({ id, option: { picture, label, detail }, active, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={css['option']}
      ref={(element) => (active ? element?.scrollIntoView({ block: 'nearest' }) : undefined)}
      onClick={onChoose}
    >
      {picture}
      <span className={css['words']}>
        <bdi className={css['label']}>{label}</bdi>
        {detail !== null && <span className={css['detail']}>{detail}</span>}
      </span>
    </div>
  );
}
