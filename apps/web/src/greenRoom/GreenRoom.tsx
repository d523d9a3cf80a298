import { Cancelled, DeniedForGood, EndOfMeeting, Removed } from '../ends/EndPage.tsx';
import { Waiting } from '../lobby/WaitingPanel.tsx';
import { GreenRoomPage } from './GreenRoomPage.tsx';
import { type BeforeTheDoor, useGreenRoom } from './useGreenRoom.ts';

export function GreenRoom({ stage }: { readonly stage: BeforeTheDoor }) {
  const props = useGreenRoom(stage);
  if (stage.at === 'waiting')
    return (
      <GreenRoomPage {...props}>
        <Waiting stage={stage} />
      </GreenRoomPage>
    );
  const { entrance, again } = stage.door;
  if (entrance === 'closed') return <EndOfMeeting />;
  if (entrance === 'cancelled') return <Cancelled />;
  if (entrance === 'removed') return <Removed />;
  if (entrance === 'denied' && again === null) return <DeniedForGood />;
  return <GreenRoomPage {...props} />;
}
