import type { ReactNode } from 'react';

export interface Screen {
  readonly draw: () => ReactNode;
  /** What happens once the screen is there. */
  readonly steps?: readonly Step[];
}

/** Something that happens once a screen is there. */
export type Step = () => void;

/** Presses the first of these buttons and menu items that is there: where there is little room they are elsewhere. */
export function press(...names: readonly string[]): Step {
  return () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, [role^="menuitem"]')];
    // A count at the corner of a tool stands before its word, and is no part of its name.
    const named = (name: string) =>
      buttons.find(({ textContent, ariaLabel }) => textContent.replace(/^\p{Nd}+/u, '') === name || ariaLabel === name);
    const button = names.map(named).find((found) => found !== undefined);
    if (!button) throw new Error(`there is no button "${names.join('" and no "')}" to press`);
    button.click();
  };
}

/** Chooses, or ticks, what has this name. */
export function choose(name: string): Step {
  return () => {
    const inputs = [...document.querySelectorAll('input')];
    const input = inputs.find(({ labels, ariaLabel }) => ariaLabel === name || labels?.[0]?.textContent === name);
    if (!input) throw new Error(`there is no "${name}" to choose`);
    input.click();
  };
}

/** Presses a key, with the focus nowhere. */
export function key(name: string): Step {
  return () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  };
}

/** Types into the field of this name. */
export function type(name: string, text: string): Step {
  return () => {
    const input = [...document.querySelectorAll('input')].find(({ labels }) => labels?.[0]?.textContent === name);
    if (!input) throw new Error(`there is no field "${name}" to type into`);
    input.focus();
    // Past React, which would take it for its own doing.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
}

/** Comes to a button by the keyboard. */
export function reach(name: string): Step {
  return () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent, ariaLabel }) => textContent === name || ariaLabel === name)?.focus();
  };
}
