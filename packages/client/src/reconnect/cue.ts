import type { StoreApi } from 'zustand/vanilla';
import type { Chime } from '../lobby/chimes.ts';
import type { SessionView } from '../session/view.ts';

/** What is mended sooner needs no sound, in ms: nobody has missed a word by then. */
const PATIENCE_MS = 1_500;

/** What of a session tells whether one is cut off. */
export type Watched = Pick<SessionView, 'line' | 'media'> & { readonly stage: Pick<SessionView['stage'], 'at'> };

/**
 * Lets people hear that they are cut off, and that they are back: whoever looks elsewhere would talk to nobody.
 *
 * @param store what is watched, for as long as it lives
 */
export function cued<V extends Watched>(ring: (chime: Chime) => void, store: StoreApi<V>): StoreApi<V> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let said = false;
  store.subscribe(({ stage, line, media }) => {
    const isInside = stage.at === 'inside';
    if (isInside && (line !== 'up' || media !== 'up')) {
      patience ??= setTimeout(() => {
        said = true;
        ring('cut-off');
      }, PATIENCE_MS);
      return;
    }
    clearTimeout(patience);
    patience = undefined;
    if (said && isInside) ring('back');
    said = false;
  });
  return store;
}
