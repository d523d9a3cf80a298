import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useTooltip, useTooltipTrigger } from 'react-aria/useTooltipTrigger';
import { type TooltipTriggerState, useTooltipTriggerState } from 'react-stately/useTooltipTriggerState';
import css from './Hint.module.css';
import { showAt } from './place.ts';
import type { Told } from './told.ts';

/** The library would swallow Escape while a hint is shown; here it goes on to the panel in which the button stands. */
const NOWHERE: RefObject<null> = { current: null };

export interface HintPopupProps {
  /** Filled here: what the button before it passes on. */
  readonly told: RefObject<Told>;
  /** What came to the button before this was here. */
  readonly missed: RefObject<{ readonly name: 'onPointerEnter' | 'onFocus'; readonly event: object } | null>;
  readonly says: string;
}

/** Shown while a pointer rests on the button before it, or the keyboard is there. */
export function HintPopup({ told, missed, says }: HintPopupProps) {
  const state = useTooltipTriggerState({ delay: 500, closeDelay: 100 });
  const { triggerProps } = useTooltipTrigger({}, state, NOWHERE);
  useLayoutEffect(() => {
    told.current = triggerProps;
  });
  const comeLate = useEffectEvent(() => {
    if (missed.current) told.current[missed.current.name]?.(missed.current.event as never);
    missed.current = null;
  });
  useEffect(() => comeLate(), []);
  return state.isOpen && <Hint state={state}>{says}</Hint>;
}

function Hint({ state, children }: { readonly state: TooltipTriggerState; readonly children: ReactNode }) {
  const { tooltipProps } = useTooltip({}, state);
  useEffect(() => {
    const close = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') state.close(true);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('scroll', close, true);
    };
  }, [state]);
  // It says the name of the button once more: for the eyes, so nothing points to it from the button.
  return (
    <span {...tooltipProps} popover="manual" className={css['hint']} ref={besideButton}>
      {children}
    </span>
  );
}

function besideButton(hint: HTMLElement | null): void {
  const button = hint?.previousElementSibling;
  if (hint && button) showAt(hint, button, { side: 'above', align: 'middle', gap: 6 });
}
