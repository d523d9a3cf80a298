import { EndOfMeeting } from '../ends/EndPage.tsx';
import { Waiting } from '../lobby/WaitingPanel.tsx';
import { GreenRoomPage } from './GreenRoomPage.tsx';
import { type BeforeTheDoor, useGreenRoom } from './useGreenRoom.ts';

export function GreenRoom({ stage }: { readonly stage: BeforeTheDoor }) {
  const props = useGreenRoom(stage);
  if (stage.at === 'green-room' && stage.door.entrance === 'closed') return <EndOfMeeting />;
  return <GreenRoomPage {...props}>{stage.at === 'waiting' && <Waiting stage={stage} />}</GreenRoomPage>;
}
