import type { Layout } from './layout.ts';

/** How this person wants to look at the meeting. */
export interface Looks {
  readonly layout: Layout;
  /** Which page of the gallery, from 0. */
  readonly page: number;
  readonly hideSelf: boolean;
  /** Whoever has no camera on has no tile, either. */
  readonly hideUnseen: boolean;
}
