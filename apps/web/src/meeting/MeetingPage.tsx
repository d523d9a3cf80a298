import { unreachable } from '@foyer/domain';
import { Suspense, useEffect } from 'react';
import { End } from '../ends/EndPage.tsx';
import { Nowhere } from '../ends/Nowhere.tsx';
import { GreenRoom } from '../greenRoom/GreenRoom.tsx';
import { Problems } from '../problems/ProblemList.tsx';
import type { Layout } from '../view/layout.ts';
import { type LayoutProps, useLayout } from '../view/useLayout.ts';
import { useViewBefore } from '../view/useViewBefore.ts';
import { LoadingPage } from './LoadingPage.tsx';
import { loadRoom, Room } from './room.tsx';
import { useMeeting } from './session.ts';

/** @param layout what one looks at to begin with; otherwise it is as chosen last, or as the window suggests */
export function MeetingPage({ layout = null }: { readonly layout?: Layout | null }) {
  const chosen = useLayout(layout);
  useViewBefore(chosen.layout);
  useEffect(() => {
    // After what is on the screen now; a failure shows when somebody goes in, and the page then loads it again.
    const timer = setTimeout(() => void loadRoom().catch(() => {}), 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Where {...chosen} />
      <Problems />
    </>
  );
}

/** A meeting, wherever this person is in it. */
function Where(layout: LayoutProps) {
  const stage = useMeeting((view) => view.stage);
  switch (stage.at) {
    case 'loading':
      return <LoadingPage />;
    case 'nowhere':
      return <Nowhere why={stage.why} />;
    // One component for both: what is before the door stays alive while one waits, above all the preview.
    case 'green-room':
    case 'waiting':
      return <GreenRoom stage={stage} />;
    case 'inside':
      return (
        <Suspense fallback={<LoadingPage />}>
          <Room stage={stage} {...layout} />
        </Suspense>
      );
    case 'ended':
      return <End {...stage} />;
    default:
      return unreachable(stage);
  }
}
