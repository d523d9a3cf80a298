import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { deferred, useDeferred } from './deferred.ts';
import type { HintPopupProps } from './HintPopup.tsx';
import { TOLD, type Told, type ToldName } from './told.ts';

/** Comes when a pointer or the keyboard is first at a button that has a hint. */
export const hintPopup = deferred<HintPopupProps>(async () => (await import('./HintPopup.tsx')).HintPopup);

/**
 * For a button without words.
 *
 * @param says null: it needs no hint
 * @param own what the button listens to besides
 * @returns what the button listens to, and the hint, which has to follow it in the page
 */
export function useHint(says: string | null, own: Told): { readonly listens: Told; readonly hint: ReactNode } {
  const [near, setNear] = useState(false);
  const Popup = useDeferred(hintPopup, near && says !== null);
  const told = useRef<Told>({});
  const missed = useRef<HintPopupProps['missed']['current']>(null);
  if (says === null) return { listens: own, hint: null };

  const tell = (name: ToldName) => (event: never) => {
    own[name]?.(event);
    if (Popup) return told.current[name]?.(event);
    setNear(true);
    const { currentTarget, target, pointerType } = event as PointerEvent;
    // What was at the button has gone again, or does something with it: there is nothing to be late for.
    const came = name === 'onPointerEnter' || name === 'onFocus';
    missed.current = came ? { name, event: { currentTarget, target, pointerType } } : null;
  };
  return {
    listens: Object.fromEntries(TOLD.map((name) => [name, tell(name)])),
    hint: Popup && <Popup told={told} missed={missed} says={says} />,
  };
}
