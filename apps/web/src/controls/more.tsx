import {
  ForbidIcon,
  GalleryIcon,
  HandIcon,
  KeyboardIcon,
  LinkIcon,
  LockIcon,
  type MenuGroup,
  type MenuItem,
  MicrophoneIcon,
  MicrophoneOffIcon,
  OptionsIcon,
  ScreenIcon,
  ScreenOffIcon,
  SpeakerIcon,
  UnlockIcon,
} from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { LAYOUTS } from '../view/layout.ts';
import type { LayoutProps } from '../view/useLayout.ts';
import type { ControlsProps } from './useControls.ts';

export interface MoreProps
  extends Pick<
    ControlsProps,
    'screen' | 'handUp' | 'onHand' | 'layout' | 'onLayout' | 'moderation' | 'bar' | 'offline'
  > {
  /** Stopping to share stands elsewhere on the page. */
  readonly stopsElsewhere: boolean;
  /** Absent for those who may not invite. */
  readonly onInvite: (() => void) | null;
  /** Absent when this person may not change the options. */
  readonly onOptions: (() => void) | null;
  /** Absent where there is no keyboard. */
  readonly onShortcuts: (() => void) | null;
}

/** What is under "More": what the bar has no room for, and what is needed now and then. */
export function moreGroups({
  bar,
  offline,
  onInvite,
  onOptions,
  onShortcuts,
  ...may
}: MoreProps): readonly MenuGroup[] {
  return [
    {
      items: [
        ...(bar.has('screen') ? [] : screenItems(may, offline)),
        ...(bar.has('hand') ? [] : handItems(may, offline)),
      ],
    },
    ...(bar.has('view') ? [] : [viewGroup(may)]),
    { items: moderationItems(may.moderation, offline) },
    {
      items: [
        ...item(onOptions, { label: words.options.heading, icon: <OptionsIcon /> }),
        ...item(onInvite, { label: words.invitation.menu, icon: <LinkIcon />, disabled: offline }),
        ...item(onShortcuts, { label: words.keyboard.heading, icon: <KeyboardIcon /> }),
      ],
    },
  ].filter(({ items }) => items.length > 0);
}

/** An item, if there is something to do. */
function item(act: (() => void) | null, drawn: Omit<MenuItem, 'onChoose'>): readonly MenuItem[] {
  return act ? [{ ...drawn, onChoose: act }] : [];
}

function screenItems({ screen, stopsElsewhere }: Pick<MoreProps, 'screen' | 'stopsElsewhere'>, disabled: boolean) {
  if (!screen || (screen.state === 'on' && stopsElsewhere)) return [];
  return screen.state === 'on'
    ? item(screen.onPress, { label: words.controls.stopSharing, icon: <ScreenOffIcon />, disabled })
    : item(screen.onPress, { label: words.controls.share, icon: <ScreenIcon />, disabled });
}

function handItems({ onHand, handUp }: Pick<MoreProps, 'onHand' | 'handUp'>, disabled: boolean) {
  const mark = { as: 'checkbox', on: handUp } as const;
  return item(onHand, { label: words.controls.raiseHand, icon: <HandIcon />, mark, disabled });
}

/** What one looks at: needs nobody’s leave. */
export function viewGroup({ layout, onLayout }: LayoutProps): MenuGroup {
  const icons = { speaker: <SpeakerIcon />, gallery: <GalleryIcon /> };
  return {
    label: words.view.menu,
    items: LAYOUTS.map((one) => ({
      label: words.view.layouts[one],
      icon: icons[one],
      mark: { as: 'radio', on: one === layout },
      onChoose: () => onLayout(one),
    })),
  };
}

function moderationItems(may: MoreProps['moderation'], disabled: boolean): readonly MenuItem[] {
  const { locked, onLock, onMuteEveryone, unmuting, onAllowUnmuting } = may;
  return [
    ...item(onMuteEveryone, { label: words.moderation.muteEveryone, icon: <MicrophoneOffIcon />, disabled }),
    ...item(onAllowUnmuting && (() => onAllowUnmuting(!unmuting)), {
      label: unmuting ? words.moderation.forbidUnmuting : words.moderation.allowUnmuting,
      icon: unmuting ? <ForbidIcon /> : <MicrophoneIcon />,
      disabled,
    }),
    ...item(onLock && (() => onLock(!locked)), {
      label: locked ? words.moderation.unlock : words.moderation.lock,
      icon: locked ? <UnlockIcon /> : <LockIcon />,
      disabled,
    }),
  ];
}
