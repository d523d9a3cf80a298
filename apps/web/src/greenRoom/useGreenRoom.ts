import type { Stage, Waiting } from '@foyer/client';
import { useCallback, useEffect, useState } from 'react';
import type { AllowHelpProps } from '../devices/AllowHelp.tsx';
import { browserFamily } from '../devices/browserFamily.ts';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { type LoudspeakerProps, useLoudspeaker } from '../devices/useLoudspeaker.ts';
import { type StoppedProps, useStopped } from '../effects/useStopped.ts';
import { useMeeting, useSession } from '../meeting/session.ts';
import type { PreflightInput } from '../preflight/Preflight.tsx';
import { lineStatus } from '../reconnect/lineStatus.ts';
import { useNow } from '../time/useNow.ts';
import { entranceNow } from './entrance.ts';
import type { JoinFormProps } from './JoinForm.tsx';
import { rememberedName, rememberName } from './rememberedName.ts';
import { useAsLastTime } from './useAsLastTime.ts';

export type BeforeTheDoor = Extract<Stage, { at: 'green-room' }> | Waiting;

export interface GreenRoomProps {
  /** Both are null where whoever waits is not shown them. */
  readonly title: string | null;
  readonly organizer: string | null;
  /** For the picture of somebody whose camera is off. */
  readonly name: string;
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  /** Null where there is nothing to choose. */
  readonly loudspeaker: LoudspeakerProps | null;
  readonly showMe: (element: HTMLVideoElement) => () => void;
  readonly listenToMe: (listener: (level: number) => void) => () => void;
  /** Null while one waits: the panel of the lobby has its place. */
  readonly form: JoinFormProps | null;
  /** The browser asks just now whether it may use them. */
  readonly asking: boolean;
  /** What is not done to one's own sound and picture, though one wanted it. */
  readonly stopped: readonly StoppedProps[];
  /** Where leave is given that was refused; null: none was. */
  readonly allow: AllowHelpProps | null;
  /** Joins by itself in a moment, until it is stopped; null: does not. */
  readonly joiningBySelf: { readonly onStop: () => void } | null;
  /** By which ways media would go; null while one waits, and before it is tried. */
  readonly connection: Omit<PreflightInput, 'className'> | null;
  /** Guests were sent the link; whoever is signed in may want to send it. Null: not here. */
  readonly link: string | null;
  /** What is being mended just now, in words; null while nothing is. */
  readonly line: string | null;
}

export function useGreenRoom(stage: BeforeTheDoor): GreenRoomProps {
  const session = useSession();
  const [name, setName] = useState(() => (stage.at === 'green-room' ? stage.door.you : null) ?? rememberedName());
  const [nameMissing, setNameMissing] = useState(false);
  // A countdown is looked at every second; without one there is nothing to see.
  const counting = stage.at === 'green-room' && stage.door.entrance === 'denied';
  const now = useNow(counting ? 1000 : 60_000);
  useLookAgain(stage);
  const preflight = useMeeting((view) => view.preflight);
  const isTried = preflight.running || preflight.asked || preflight.ways !== null;
  const { title, organizer } = stage.at === 'green-room' ? stage.door : stage;

  const join = () => {
    const trimmed = name.trim();
    if (trimmed === '') return setNameMissing(true);
    rememberName(trimmed);
    void session.join(trimmed);
  };

  const asLastTime = useAsLastTime({ stage, name, onJoin: join });
  const [microphone, camera] = [useDevice('microphone'), useDevice('camera')];
  const refused = [microphone, camera].flatMap(({ device, source }) => (source.state === 'refused' ? [device] : []));

  return {
    title,
    organizer,
    name,
    microphone,
    camera,
    loudspeaker: useLoudspeaker(),
    asking: useMeeting((view) => view.asking),
    allow: refused.length === 0 ? null : { refused, family: browserFamily(navigator) },
    stopped: [useStopped('microphone'), useStopped('camera')].filter((one) => one !== null),
    joiningBySelf: asLastTime.joining ? { onStop: asLastTime.onStop } : null,
    showMe: useCallback((element) => session.show('me', element), [session]),
    listenToMe: useCallback((listener) => session.onLevel('me', listener), [session]),
    connection: stage.at === 'green-room' && isTried ? { ...preflight, onAgain: () => session.tryConnection() } : null,
    link: stage.at === 'green-room' && stage.door.you !== null ? session.link() : null,
    line: useMeeting(lineStatus),
    form:
      stage.at === 'waiting'
        ? null
        : {
            name,
            nameMissing,
            joining: stage.joining,
            ...entranceNow(stage.door, now),
            asLastTime: asLastTime.chosen,
            onAsLastTime: asLastTime.onChoose,
            onName: (typed) => {
              setName(typed);
              setNameMissing(false);
            },
            onJoin: join,
          },
  };
}

/** Whoever was denied looks at the door once more when they may ask again: perhaps it is another one by then. */
function useLookAgain(stage: BeforeTheDoor): void {
  const session = useSession();
  const again = stage.at === 'green-room' && stage.door.entrance === 'denied' ? stage.door.again : null;
  useEffect(() => {
    if (again === null) return;
    const timer = setTimeout(() => void session.look(), Math.max(0, again - Date.now()));
    return () => clearTimeout(timer);
  }, [again, session]);
}
