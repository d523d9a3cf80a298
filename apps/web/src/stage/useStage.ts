import type { Inside, RosterPerson } from '@foyer/client';
import { handOrder, type ParticipantId, type Reaction } from '@foyer/domain';
import { useState } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';
import type { Looks } from '../view/looks.ts';
import { useReport } from '../view/useReport.ts';
import { useStrain } from '../view/useStrain.ts';
import { useSurroundings } from '../view/useSurroundings.ts';
import { viewOf } from '../view/viewOf.ts';
import type { Arrangement } from './arrange.ts';
import { ASPECT } from './grid.ts';
import { planStage } from './plan.ts';
import type { ScreenProps } from './Screen.tsx';
import type { StageBarProps } from './StageBar.tsx';
import type { TileProps } from './Tile.tsx';
import { type Measured, useSpace } from './useSpace.ts';
import { useStageBar } from './useStageBar.ts';
import type { WishProps } from './useWish.ts';

export interface StageProps {
  /** What stands above the pictures; null: nothing has to. */
  readonly bar: StageBarProps | null;
  readonly arrangement: Arrangement;
  readonly gap: number;
  readonly large: TileProps | null;
  /** In the large place instead of a person. */
  readonly screen: ScreenProps | null;
  readonly tiles: readonly TileProps[];
  /** How many have no tile, where one place among the tiles says so. */
  readonly more: number;
  /** The pictures stand still: the line is broken, or sound and video are. */
  readonly stale: boolean;
  readonly measure: Measured['measure'];
}

export interface StageInput {
  readonly stage: Inside;
  readonly looks: Omit<Looks, 'page'>;
  readonly wish: WishProps;
  /** Whose reaction is seen just now. */
  readonly reactions: ReadonlyMap<ParticipantId, Reaction>;
  /** Stopping to share one's screen, where the toolbar has no room for it. */
  readonly onStopSharing: (() => void) | null;
}

export function useStage({ stage, reactions, looks, wish, onStopSharing }: StageInput): StageProps {
  const session = useSession();
  const { ratio, saveData } = useSurroundings();
  const { space, measure } = useSpace();
  const stale = useMeeting(({ line, media }) => line !== 'up' || media !== 'up');
  const tileOf = useTiles(stage, reactions);
  const [format, onFormat] = useState(ASPECT);
  const [turned, onPage] = useState(0);
  const { layout } = looks;
  const plan = planStage({ ...looks, page: turned }, stage, { space, format });
  const { arrangement, large, tiles, more, page, pages, seated, spare } = plan;
  const bar = useStageBar(
    { stage, layout, hasLarge: large !== null, pages: pages > 1 ? { page, pages, onPage } : null, onStopSharing },
    wish,
  );
  const strain = useStrain();
  const showing = { layout, wish: wish.wish, arrangement, seated, spare, ratio: ratio * strain, saveData };
  useReport(space.width === 0 ? null : viewOf(showing));

  return {
    bar,
    arrangement,
    gap: space.gap,
    large: large?.source === 'camera' ? tileOf(large.person) : null,
    screen:
      large?.source === 'screen'
        ? {
            id: large.person.id,
            name: large.person.name,
            show: (element) => session.show(large.person.id, element, 'screen'),
            onFormat,
          }
        : null,
    tiles: tiles.map(tileOf),
    more,
    stale,
    measure,
  };
}

function useTiles(
  { people, me, speaking }: Inside,
  reactions: StageInput['reactions'],
): (person: RosterPerson) => TileProps {
  const session = useSession();
  const { microphone, camera } = useMeeting((view) => view.devices);
  const sharing = useMeeting((view) => view.screen === 'on');
  const hands = handOrder(people);
  return (person) => {
    const isMe = person.id === me;
    const who = isMe ? 'me' : person.id;
    return {
      id: person.id,
      name: person.name,
      isMe,
      role: person.role,
      category: person.category,
      speaking: speaking.includes(person.id),
      // Of one's own devices one knows more, and sooner, than the roster.
      microphone: isMe ? microphone.state === 'on' : person.microphone,
      camera: isMe ? camera.state === 'on' : person.camera,
      screen: isMe ? sharing : person.screen,
      away: !isMe && person.away,
      hand: hands.get(person.id) ?? null,
      reaction: reactions.get(person.id) ?? null,
      show: (element) => session.show(who, element),
      listen: (listener) => session.onLevel(who, listener),
    };
  };
}
