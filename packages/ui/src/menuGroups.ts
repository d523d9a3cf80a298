import type { ReactNode } from 'react';

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
  /** `row`: side by side, by their icons alone. */
  readonly look?: 'list' | 'row';
  readonly items: readonly MenuItem[];
}
