import type { Inside } from '@foyer/client';
import { handOrder } from '@foyer/domain';
import { useCallback, useState } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';
import type { Space } from './grid.ts';
import { seats } from './seats.ts';
import type { TileProps } from './Tile.tsx';

export interface StageProps {
  readonly tiles: readonly TileProps[];
  /** How many are inside and have no tile. */
  readonly more: number;
  readonly space: Space;
  readonly measure: (element: HTMLDivElement) => () => void;
}

const GAP = 8;

export function useStage({ people, me, speaking }: Inside): StageProps {
  const session = useSession();
  const { microphone, camera } = useMeeting((view) => view.devices);
  const { space, measure } = useSpace();
  const seated = seats(people, me);
  const hands = handOrder(people);
  return {
    space,
    measure,
    more: people.length - seated.length,
    tiles: seated.map((person) => {
      const isMe = person.id === me;
      const who = isMe ? 'me' : person.id;
      return {
        id: person.id,
        name: person.name,
        isMe,
        speaking: speaking.includes(person.id),
        // Of one's own devices one knows more, and sooner, than the roster.
        microphone: isMe ? microphone.state === 'on' : person.microphone,
        hand: hands.get(person.id) ?? null,
        camera: isMe ? camera.state === 'on' : person.camera,
        show: (element) => session.show(who, element),
        listen: (listener) => session.onLevel(who, listener),
      };
    }),
  };
}

/** How much room the stage has just now. */
function useSpace(): Pick<StageProps, 'space' | 'measure'> {
  const [space, setSpace] = useState<Space>({ width: 0, height: 0, gap: GAP });
  const measure = useCallback((element: HTMLDivElement) => {
    const take = () => setSpace({ width: element.clientWidth, height: element.clientHeight, gap: GAP });
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { space, measure };
}
