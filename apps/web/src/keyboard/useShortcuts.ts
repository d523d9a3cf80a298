import { useEffect, useRef } from 'react';
import { isCovered, isTyping } from './focus.ts';
import { type Shortcut, shortcutOf } from './shortcut.ts';

export interface ShortcutActs {
  readonly use: boolean;
  /** Each is absent when there is nothing to do. */
  readonly acts: Readonly<Record<Shortcut, (() => void) | null>>;
  /** Closes what is open, wherever the focus is; absent while nothing is. */
  readonly onEscape: (() => void) | null;
}

/** Listens to single keys as long as it is used. */
export function useShortcuts(given: ShortcutActs): void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { use, acts, onEscape } = latest.current;
      const open = isCovered();
      if (event.key === 'Escape' && !open) return onEscape?.();
      const shortcut = shortcutOf(event, { use, typing: isTyping(document.activeElement), open });
      const act = shortcut && acts[shortcut];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
