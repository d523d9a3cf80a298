import {
  Button,
  Dialog,
  EndIcon,
  GalleryIcon,
  LinkIcon,
  Menu,
  type MenuGroup,
  OptionsIcon,
  PinIcon,
  SpeakerIcon,
} from '@foyer/ui';
import css from './Blocks.module.css';

const nothing = () => {};

const groups: readonly MenuGroup[] = [
  {
    items: [
      { label: 'Copy link', icon: <LinkIcon />, onChoose: nothing },
      { label: 'Not just now', icon: <OptionsIcon />, disabled: true, onChoose: nothing },
      { label: 'Pinned', icon: <PinIcon />, mark: { as: 'checkbox', on: true }, onChoose: nothing },
    ],
  },
  {
    label: 'View',
    items: [
      {
        label: 'Speaker only',
        note: 'about 0.4 Mbit/s',
        icon: <SpeakerIcon />,
        mark: { as: 'radio', on: true },
        onChoose: nothing,
      },
      {
        label: 'Gallery',
        note: 'about 2 Mbit/s',
        icon: <GalleryIcon />,
        mark: { as: 'radio', on: false },
        onChoose: nothing,
      },
    ],
  },
  { items: [{ label: 'End for all', icon: <EndIcon />, look: 'danger', onChoose: nothing }] },
];

export function OpenMenu({ place }: { readonly place: 'above' | 'floating' }) {
  return (
    <div className={place === 'above' ? css['open'] : css['row']}>
      <Menu place={place} groups={groups} trigger={(trigger) => <Button {...trigger}>All of it</Button>} />
    </div>
  );
}

export function OpenDialog() {
  return (
    <Dialog title="Reset the link?" close="Close" onClose={nothing}>
      <p>Whoever has the old one finds no meeting behind it any more.</p>
      <div className={css['row']}>
        <Button look="danger">Reset</Button>
        <Button>Keep it</Button>
      </div>
    </Dialog>
  );
}
