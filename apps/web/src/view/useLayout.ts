import { useState } from 'react';
import { isConstrained } from './constrained.ts';
import { type Layout, rememberedLayout, rememberLayout, startsWith } from './layout.ts';
import type { Looks } from './looks.ts';
import { useSurroundings } from './useSurroundings.ts';

export interface LayoutProps extends Omit<Looks, 'page'> {
  readonly onLayout: (layout: Layout) => void;
  readonly onHideSelf: (hide: boolean) => void;
  readonly onHideUnseen: (hide: boolean) => void;
}

/** What this person looks at: their choice, and until they make one whatever suits the window. */
export function useLayout(atFirst: Layout | null = null): LayoutProps {
  const [hideSelf, onHideSelf] = useState(false);
  const [hideUnseen, onHideUnseen] = useState(false);
  const [chosen, setChosen] = useState(() => atFirst ?? rememberedLayout());
  const constrained = isConstrained(useSurroundings());
  return {
    ...{ hideSelf, onHideSelf, hideUnseen, onHideUnseen },
    layout: startsWith(chosen, constrained),
    onLayout: (layout) => {
      rememberLayout(layout);
      setChosen(layout);
    },
  };
}
