import {
  AskIcon,
  AttendeeIcon,
  CoOrganizerIcon,
  DoorIcon,
  HandIcon,
  IconButton,
  Menu,
  MicrophoneOffIcon,
  MoreIcon,
  PinIcon,
  PresenterIcon,
  RemoveIcon,
  SpotlightIcon,
  UnpinIcon,
} from '@foyer/ui';
import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import type { Action } from './actions.ts';
import type { PersonProps } from './usePeople.ts';

const ICONS: Record<Action, ReactNode> = {
  pin: <PinIcon />,
  unpin: <UnpinIcon />,
  makeCoOrganizer: <CoOrganizerIcon />,
  makePresenter: <PresenterIcon />,
  makeAttendee: <AttendeeIcon />,
  lowerHand: <HandIcon />,
  mute: <MicrophoneOffIcon />,
  askToUnmute: <AskIcon />,
  spotlight: <SpotlightIcon />,
  endSpotlight: <SpotlightIcon />,
  putBack: <DoorIcon />,
  remove: <RemoveIcon />,
};

/** What makes somebody something, what is done to them in the meeting, and what sends them out of it. */
const GROUPS: readonly (readonly Action[])[] = [
  ['makeCoOrganizer', 'makePresenter', 'makeAttendee'],
  ['pin', 'unpin', 'lowerHand', 'mute', 'askToUnmute', 'spotlight', 'endSpotlight'],
  ['putBack', 'remove'],
];

export interface PersonMenuProps extends Pick<PersonProps, 'actions'> {
  readonly name: string;
  readonly offline: boolean;
}

/** What one may do about somebody; nothing is drawn where that is nothing. */
export function PersonMenu({ name, actions, offline }: PersonMenuProps) {
  if (actions.length === 0) return null;
  const groups = GROUPS.map((group) => ({
    items: actions
      .filter(({ action }) => group.includes(action))
      .map(({ action, onChoose }) => ({
        label: words.people[action],
        icon: ICONS[action],
        look: action === 'remove' ? ('danger' as const) : ('calm' as const),
        disabled: offline,
        onChoose,
      })),
  })).filter(({ items }) => items.length > 0);
  return (
    <Menu
      place="floating"
      groups={groups}
      trigger={(trigger) => (
        <IconButton label={fill(words.people.moreFor, { name })} {...trigger}>
          <MoreIcon />
        </IconButton>
      )}
    />
  );
}
