import { REACTIONS } from '@foyer/domain';
import {
  CameraOffIcon,
  ForbidIcon,
  GalleryIcon,
  HandIcon,
  HideIcon,
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
  ShieldIcon,
  SoundIcon,
  SpeakerIcon,
  UnlockIcon,
} from '@foyer/ui';
import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.ts';
import { inUnits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import { SIGNS } from '../reactions/signs.ts';
import { LAYOUTS } from '../view/layout.ts';
import type { LayoutProps } from '../view/useLayout.ts';
import type { ControlsProps } from './useControls.ts';

export interface MoreProps
  extends Pick<
    ControlsProps,
    'screen' | 'handUp' | 'onHand' | 'onReact' | 'moderation' | 'bar' | 'offline' | 'costs' | keyof LayoutProps
  > {
  /** Stopping to share stands elsewhere on the page. */
  readonly stopsElsewhere: boolean;
  /** Absent for those who may not invite. */
  readonly onInvite: (() => void) | null;
  /** Absent when this person may not change the options. */
  readonly onOptions: (() => void) | null;
  readonly onDevices: () => void;
  readonly onProtection: () => void;
  /** Absent where there is no keyboard. */
  readonly onShortcuts: (() => void) | null;
}

/** What is under "More": what the bar has no room for, and what is needed now and then. */
export function moreGroups({
  bar,
  offline,
  onInvite,
  onOptions,
  onDevices,
  onProtection,
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
    ...(bar.has('react') ? [] : reactGroups(may, offline)),
    ...(bar.has('view') ? [] : [viewGroup(may)]),
    { items: moderationItems(may.moderation, offline) },
    {
      items: [
        ...item(onOptions, { label: words.options.heading, icon: <OptionsIcon /> }),
        ...item(onInvite, { label: words.invitation.menu, icon: <LinkIcon />, disabled: offline }),
        ...item(onDevices, { label: words.devices.own.heading, icon: <SoundIcon /> }),
        ...item(onProtection, { label: words.protection.menu, icon: <ShieldIcon /> }),
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

/** What one can show without a word; nothing for whoever may not. */
export function reactGroups({ onReact }: Pick<ControlsProps, 'onReact'>, disabled: boolean): readonly MenuGroup[] {
  if (!onReact) return [];
  const items = REACTIONS.map(
    (reaction): MenuItem => ({
      label: words.reactions.choices[reaction],
      icon: <span aria-hidden="true">{SIGNS[reaction]}</span>,
      disabled,
      onChoose: () => onReact(reaction),
    }),
  );
  return [{ label: words.reactions.menu, look: 'row', items }];
}

type ViewProps = LayoutProps & Pick<ControlsProps, 'costs'>;

/** What one looks at, and what that takes: needs nobody’s leave. */
export function viewGroup({ layout, onLayout, costs, ...hide }: ViewProps): MenuGroup {
  const icons = { speaker: <SpeakerIcon />, gallery: <GalleryIcon /> };
  return {
    label: words.view.menu,
    items: [
      ...LAYOUTS.map(
        (one): MenuItem => ({
          label: words.view.layouts[one],
          note: fill(words.view.cost, { amount: inUnits(costs[one], 'gigabyte', { maximumSignificantDigits: 1 }) }),
          icon: icons[one],
          mark: { as: 'radio', on: one === layout },
          onChoose: () => onLayout(one),
        }),
      ),
      hideItem(words.view.hideSelf, <HideIcon />, [hide.hideSelf, hide.onHideSelf]),
      // Where there is one picture there is nobody to hide.
      ...(layout === 'gallery'
        ? [hideItem(words.view.hideUnseen, <CameraOffIcon />, [hide.hideUnseen, hide.onHideUnseen])]
        : []),
    ],
  };
}

function hideItem(label: string, icon: ReactNode, [on, onHide]: [boolean, (hide: boolean) => void]): MenuItem {
  return { label, icon, mark: { as: 'checkbox', on }, onChoose: () => onHide(!on) };
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
