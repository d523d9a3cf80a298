import type { Inside } from '@foyer/client';
import { useState } from 'react';
import { useMeeting } from '../meeting/session.ts';
import type { Layout } from '../view/layout.ts';
import { choiceOf, lasting, speakerNow, type Wish } from './choice.ts';
import type { StageBarProps } from './StageBar.tsx';

interface StageBarInput {
  readonly stage: Inside;
  readonly layout: Layout;
  readonly hasLarge: boolean;
  readonly more: number;
  readonly onStopSharing: (() => void) | null;
}

/** What the person wants in the large place, and what stands above it. */
export function useStageBar({ stage, layout, hasLarge, more, onStopSharing }: StageBarInput): {
  readonly wish: Wish;
  readonly bar: StageBarProps | null;
} {
  const [wished, setWish] = useState<Wish>('auto');
  const wish = lasting(wished, stage);
  // Forgotten and not only passed over: the next screen is nothing that anybody has chosen against.
  if (wish !== wished) setWish(wish);

  const offline = useMeeting((view) => view.line !== 'up');
  const sharing = useMeeting((view) => view.screen === 'on');
  const { swap, screens } = choiceOf(stage.focus.stage, stage);
  const own = sharing ? 'sharing' : stage.settings.spotlight === stage.me ? 'spotlit' : null;
  // With everybody in sight, and nothing to choose, the tiles say it all.
  const needed = layout === 'speaker' || hasLarge || swap !== null || own !== null || more > 0;
  return {
    wish,
    bar: needed
      ? {
          speaker: speakerNow(stage),
          own,
          onStopSharing: sharing ? onStopSharing : null,
          screens: screens.map((screen) => ({
            ...screen,
            onShow: () => setWish({ participant: screen.id, source: 'screen' }),
          })),
          swap: swap && { to: swap, onSwap: () => setWish(swap === 'speaker' ? 'speaker' : 'auto') },
          more,
          offline,
        }
      : null,
  };
}
