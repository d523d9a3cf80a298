import type { Inside } from '@foyer/client';
import { useState } from 'react';
import { lasting, type Wish } from './choice.ts';

export interface WishProps {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

/** What the person wants in their large place, for as long as it is there. */
export function useWish(stage: Inside): WishProps {
  const [wished, onWish] = useState<Wish>('auto');
  const wish = lasting(wished, stage);
  // Forgotten and not only passed over: the next screen is nothing that anybody has chosen against.
  if (wish !== wished) onWish(wish);
  return { wish, onWish };
}
