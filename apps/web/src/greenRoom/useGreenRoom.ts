import type { Stage, Waiting } from '@foyer/client';
import { useCallback, useState } from 'react';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { words } from '../i18n/words.ts';
import { useSession } from '../meeting/session.ts';
import type { JoinFormProps } from './JoinForm.tsx';
import { rememberedName, rememberName } from './rememberedName.ts';

export type BeforeTheDoor = Extract<Stage, { at: 'green-room' }> | Waiting;

export interface GreenRoomProps {
  readonly title: string;
  readonly organizer: string;
  /** For the picture of somebody whose camera is off. */
  readonly name: string;
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  readonly showMe: (element: HTMLVideoElement) => () => void;
  readonly listenToMe: (listener: (level: number) => void) => () => void;
  /** Null while one waits: the panel of the lobby has its place. */
  readonly form: JoinFormProps | null;
  /** Guests were sent the link; whoever is signed in may want to send it. */
  readonly mayCopyLink: boolean;
}

export function useGreenRoom(stage: BeforeTheDoor): GreenRoomProps {
  const session = useSession();
  const [name, setName] = useState(() => (stage.at === 'green-room' ? stage.door.you : null) ?? rememberedName());
  const [nameMissing, setNameMissing] = useState(false);
  const { title, organizer } = stage.at === 'green-room' ? stage.door : stage;

  const join = () => {
    const trimmed = name.trim();
    if (trimmed === '') return setNameMissing(true);
    rememberName(trimmed);
    void session.join(trimmed);
  };

  return {
    title,
    organizer,
    name,
    microphone: useDevice('microphone'),
    camera: useDevice('camera'),
    showMe: useCallback((element) => session.show('me', element), [session]),
    listenToMe: useCallback((listener) => session.onLevel('me', listener), [session]),
    mayCopyLink: stage.at === 'green-room' && stage.door.you !== null,
    form:
      stage.at === 'waiting'
        ? null
        : {
            name,
            nameMissing,
            joining: stage.joining,
            button: stage.door.entrance === 'straight-in' ? words.greenRoom.joinNow : words.greenRoom.askToJoin,
            hint: stage.door.entrance === 'straight-in' ? words.greenRoom.straightIn : words.greenRoom.lobby,
            onName: (typed) => {
              setName(typed);
              setNameMissing(false);
            },
            onJoin: join,
          },
  };
}
