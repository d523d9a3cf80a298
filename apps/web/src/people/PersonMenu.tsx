import {
  AttendeeIcon,
  DoorIcon,
  HandIcon,
  IconButton,
  Menu,
  MicrophoneOffIcon,
  MoreIcon,
  PresenterIcon,
  RemoveIcon,
} from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import type { PersonActions } from './usePeople.ts';

/** What one may do about somebody; nothing is drawn where that is nothing. */
export function PersonMenu({ name, ...may }: PersonActions & { readonly name: string }) {
  const items = [
    { label: words.people.makePresenter, icon: <PresenterIcon />, act: may.onMakePresenter },
    { label: words.people.makeAttendee, icon: <AttendeeIcon />, act: may.onMakeAttendee },
    { label: words.people.lowerHand, icon: <HandIcon />, act: may.onLowerHand },
    { label: words.people.mute, icon: <MicrophoneOffIcon />, act: may.onMute },
    { label: words.people.putBack, icon: <DoorIcon />, act: may.onPutBack },
    { label: words.people.remove, icon: <RemoveIcon />, act: may.onRemove, look: 'danger' as const },
  ].flatMap(({ act, ...item }) => (act ? [{ ...item, onChoose: () => void act() }] : []));
  if (items.length === 0) return null;
  return (
    <Menu
      place="floating"
      items={items}
      trigger={(trigger) => (
        <IconButton label={fill(words.people.moreFor, { name })} {...trigger}>
          <MoreIcon />
        </IconButton>
      )}
    />
  );
}
