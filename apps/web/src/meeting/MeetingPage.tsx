import { unreachable } from '@foyer/domain';
import { End } from '../ends/EndPage.tsx';
import { Nowhere } from '../ends/Nowhere.tsx';
import { GreenRoom } from '../greenRoom/GreenRoom.tsx';
import { Problems } from '../problems/ProblemList.tsx';
import { Inside } from './InsidePage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { useMeeting } from './session.ts';

/** A meeting, wherever this person is in it. */
export function MeetingPage() {
  return (
    <>
      <Where />
      <Problems />
    </>
  );
}

function Where() {
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
      return <Inside stage={stage} />;
    case 'ended':
      return <End reason={stage.reason} />;
    default:
      return unreachable(stage);
  }
}
