import type { Inside } from '@foyer/client';
import { useMeeting } from '../meeting/session.ts';
import type { Layout } from '../view/layout.ts';
import { choiceOf, pinnedBy, speakerNow } from './choice.ts';
import type { StageBarProps } from './StageBar.tsx';
import type { WishProps } from './useWish.ts';

interface StageBarInput extends Pick<StageBarProps, 'pages'> {
  readonly stage: Inside;
  readonly layout: Layout;
  readonly hasLarge: boolean;
  readonly onStopSharing: (() => void) | null;
}

/** What stands above the pictures; null: with everybody in sight, and nothing to choose, the tiles say it all. */
export function useStageBar(
  { stage, layout, hasLarge, pages, onStopSharing }: StageBarInput,
  { wish, onWish }: WishProps,
): StageBarProps | null {
  const offline = useMeeting((view) => view.line !== 'up');
  const sharing = useMeeting((view) => view.screen === 'on');
  const { swap, screens } = choiceOf(stage.focus.stage, stage);
  const own = sharing ? 'sharing' : stage.settings.spotlight === stage.me ? 'spotlit' : null;
  const pinned = stage.people.find(({ id }) => id === pinnedBy(wish)) ?? null;
  const needed = layout === 'speaker' || hasLarge || swap !== null || own !== null || pages !== null;
  if (!needed) return null;
  return {
    speaker: speakerNow(stage),
    own,
    onStopSharing: sharing ? onStopSharing : null,
    screens: screens.map((screen) => ({
      ...screen,
      onShow: () => onWish({ participant: screen.id, source: 'screen' }),
    })),
    swap: swap && { to: swap, onSwap: () => onWish(swap === 'speaker' ? 'speaker' : 'auto') },
    pinned: pinned && { name: pinned.name, onUnpin: () => onWish('auto') },
    pages,
    offline,
  };
}
