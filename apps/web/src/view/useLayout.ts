import { useState } from 'react';
import { isConstrained } from './constrained.ts';
import { type Layout, rememberedLayout, rememberLayout, startsWith } from './layout.ts';
import { useSurroundings } from './useSurroundings.ts';

export interface LayoutProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

/** What this person looks at: their choice, and until they make one whatever suits the window. */
export function useLayout(atFirst: Layout | null = null): LayoutProps {
  const [chosen, setChosen] = useState(() => atFirst ?? rememberedLayout());
  const constrained = isConstrained(useSurroundings());
  return {
    layout: startsWith(chosen, constrained),
    onLayout: (layout) => {
      rememberLayout(layout);
      setChosen(layout);
    },
  };
}
