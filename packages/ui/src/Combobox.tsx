import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useComboBox } from 'react-aria/useComboBox';
import { useListBox, useOption } from 'react-aria/useListBox';
import { Item } from 'react-stately/Item';
import { type ComboBoxState, useComboBoxState } from 'react-stately/useComboBoxState';
import css from './Combobox.module.css';
import field from './Field.module.css';
import { PageLanguage } from './PageLanguage.tsx';

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
  readonly placeholder?: string;
  /** What is wrong; null if nothing is. */
  readonly error?: string | null;
}

/**
 * A field that offers what fits what is typed: the keys of the combobox pattern, the first fitting one ready for Enter, and how
 * many there are said in the language of the page.
 */
export function Combobox(props: ComboboxProps) {
  return (
    <PageLanguage>
      <Entry {...props} />
    </PageLanguage>
  );
}

const NONE: readonly ComboboxOption[] = [];

function Entry({ label, text, onText, options, onChoose, none, placeholder, error = null }: ComboboxProps) {
  const id = useId();
  const [input, list, popover] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ];
  const given = {
    label,
    inputValue: text,
    onInputChange: onText,
    // What is chosen leaves the field at once, so nothing ever is.
    selectedKey: null,
    onSelectionChange: (key: string | number | null) => key !== null && onChoose(String(key)),
    items: options ?? NONE,
    allowsEmptyCollection: options !== null,
    allowsCustomValue: true,
    isInvalid: error !== null,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  const children = (option: ComboboxOption) => <Item textValue={option.label}>{option.label}</Item>;
  const state = useComboBoxState({ ...given, children });
  const { labelProps, inputProps, listBoxProps } = useComboBox(
    { ...given, inputRef: input, listBoxRef: list, popoverRef: popover },
    state,
  );
  const shown = state.isOpen && options !== null;
  useFirstReady(state, shown);

  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    // One thing at a time: not the dialog as well in which this stands.
    event.preventDefault();
    event.stopPropagation();
    state.close();
  };
  return (
    <div className={css['root']} onKeyDownCapture={close}>
      <div className={field['field']}>
        <label {...labelProps} htmlFor={inputProps.id} className={field['label']}>
          {label}
        </label>
        <input
          {...inputProps}
          ref={input}
          className={field['control']}
          aria-describedby={error === null ? undefined : `${id}-error`}
        />
        {error !== null && (
          <p id={`${id}-error`} role="alert" className={field['error']}>
            {error}
          </p>
        )}
      </div>
      {shown && (
        <div ref={popover} className={css['list']}>
          <Options {...listBoxProps} label={label} state={state} list={list} options={options} />
          {options.length === 0 && <p className={css['none']}>{none}</p>}
        </div>
      )}
    </div>
  );
}

/** What fits best is the first, and Enter takes it. */
function useFirstReady(state: ComboBoxState<ComboboxOption>, shown: boolean): void {
  const { collection, selectionManager } = state;
  const first = collection.getFirstKey();
  const ready = shown && selectionManager.focusedKey === null && first !== null;
  useEffect(() => {
    if (ready) selectionManager.setFocusedKey(first);
  });
}

interface OptionsProps extends Omit<Parameters<typeof useListBox>[0], 'items' | 'children'> {
  readonly state: ComboBoxState<ComboboxOption>;
  readonly list: { current: HTMLDivElement | null };
  readonly options: readonly ComboboxOption[];
}

function Options({ state, list, options, ...props }: OptionsProps) {
  const { listBoxProps } = useListBox({ ...props, autoFocus: false }, state, list);
  return (
    <div {...listBoxProps} ref={list}>
      {options.map((option) => (
        <Option key={option.id} option={option} state={state} />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly option: ComboboxOption;
  readonly state: ComboBoxState<ComboboxOption>;
}

function Option({ option: { id, picture, label, detail }, state }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { optionProps, isFocused } = useOption({ key: id }, state, ref);
  return (
    <div {...optionProps} ref={ref} className={css['option']} data-focused={isFocused}>
      {picture}
      <span className={css['words']}>
        <bdi className={css['label']}>{label}</bdi>
        {detail !== null && <span className={css['detail']}>{detail}</span>}
      </span>
    </div>
  );
}
