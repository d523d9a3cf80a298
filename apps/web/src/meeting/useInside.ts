import type { Inside } from '@foyer/client';
import { type RefObject, useRef, useState } from 'react';
import { type ControlsProps, useControls } from '../controls/useControls.ts';
import { type DoorProps, useDoor } from '../lobby/useDoor.ts';
import { type PeopleProps, usePeople } from '../people/usePeople.ts';

export interface RoomProps {
  /** Nobody else is inside, and nobody at the door. */
  readonly alone: boolean;
  readonly door: DoorProps;
  readonly people: PeopleProps;
  readonly controls: ControlsProps;
  readonly panel: {
    readonly peopleOpen: boolean;
    readonly onPeople: () => void;
    readonly peopleButton: RefObject<HTMLButtonElement | null>;
  };
}

export function useInside(stage: Inside, openAtFirst: boolean): RoomProps {
  const [peopleOpen, setPeopleOpen] = useState(openAtFirst);
  const peopleButton = useRef<HTMLButtonElement>(null);
  return {
    alone: stage.people.length === 1 && stage.lobby.length === 0,
    door: useDoor(stage),
    people: usePeople(stage),
    controls: useControls(stage),
    panel: {
      peopleOpen,
      peopleButton,
      onPeople: () => {
        // What has the focus goes away with the panel.
        if (peopleOpen) peopleButton.current?.focus();
        setPeopleOpen(!peopleOpen);
      },
    },
  };
}
