import type { Inside } from '@foyer/client';
import { allows, roleMay } from '@foyer/domain';
import { type RefObject, useRef, useState } from 'react';
import type { ControlsBarProps } from '../controls/ControlsBar.tsx';
import { useControls } from '../controls/useControls.ts';
import type { DeviceProps } from '../devices/useDevice.ts';
import { type LostProps, useLost } from '../devices/useLost.ts';
import { type StoppedProps, useStopped } from '../effects/useStopped.ts';
import { words } from '../i18n/words.ts';
import { copyLink } from '../invitation/copyText.ts';
import type { InviteInput } from '../invitation/InviteDialog.tsx';
import type { ShortcutHelpProps } from '../keyboard/ShortcutHelp.tsx';
import { useKeyed } from '../keyboard/useKeyed.ts';
import { useShortcuts } from '../keyboard/useShortcuts.ts';
import { useSingleKeys } from '../keyboard/useSingleKeys.ts';
import { useTalk } from '../keyboard/useTalk.ts';
import { type DoorProps, useDoor } from '../lobby/useDoor.ts';
import type { QuestionProps } from '../moderation/Question.tsx';
import type { SpeaksMutedProps } from '../moderation/SpeaksMuted.tsx';
import { useSpeaksMuted } from '../moderation/useSpeaksMuted.ts';
import { type OptionsProps, useOptions } from '../options/useOptions.ts';
import { type PeopleProps, usePeople } from '../people/usePeople.ts';
import { useReactions } from '../reactions/useReactions.ts';
import { useReadOut } from '../stage/useReadOut.ts';
import type { StageInput } from '../stage/useStage.ts';
import { useWish } from '../stage/useWish.ts';
import type { LayoutProps } from '../view/useLayout.ts';
import { useSurroundings } from '../view/useSurroundings.ts';
import { useSession } from './session.ts';
import { useSaid } from './useSaid.ts';

export interface RoomProps {
  /** Copying the link, where nobody else is inside and nobody at the door; null: somebody is. */
  readonly onCopyLink: (() => void) | null;
  /** What one may hand out to others; null: it is not looked at. */
  readonly invite: Omit<InviteInput, 'stage'> | null;
  readonly door: DoorProps;
  readonly people: PeopleProps;
  /** Null while they are not open, or not this person's to change. */
  readonly options: (OptionsProps & { readonly onClose: () => void }) | null;
  readonly controls: ControlsBarProps;
  readonly stage: StageInput;
  readonly question: QuestionProps | null;
  /** One talks, and is muted. */
  readonly speaksMuted: SpeaksMutedProps | null;
  /** What has become of one's own microphone and camera, where one should know. */
  readonly lost: readonly LostProps[];
  /** What is not done to one's own sound and picture any more, though one wanted it. */
  readonly stopped: readonly StoppedProps[];
  readonly help: ShortcutHelpProps | null;
  /** Closes the choice of one's own devices; null: it is not open. */
  readonly onDevices: (() => void) | null;
  /** Closes what says how the call is protected; null: it is not looked at. */
  readonly onProtected: (() => void) | null;
  /** What is said just now, once. */
  readonly said: string | null;
  /** Who speaks, and what a key has switched, for those who do not see it. */
  readonly readOut: { readonly speaker: string; readonly switched: string };
}

export function useInside(stage: Inside, layout: LayoutProps): RoomProps {
  const session = useSession();
  const wish = useWish(stage);
  const reactions = useReactions(stage);
  const { said, say } = useSaid();
  const { optionsOpen, onOptions, onEscape, ...panel } = usePanel();
  const options = useOptions(stage, optionsOpen);
  const [helpOpen, setHelpOpen] = useState(false);
  const [devicesOpen, setDevicesOpen] = useState(false);
  const [protectionOpen, setProtectionOpen] = useState(false);
  const keys = useSingleKeys();
  const { coarse } = useSurroundings();
  const controls = useControls({ stage, say, ...layout });
  const { microphone, camera, screen, onHand, bar, offline } = controls;

  const [inviting, setInviting] = useState(false);
  const mayInvite = roleMay(stage.role, 'invitation.read');
  const copy = () => {
    const link = session.readInvitation().then((invitation) => invitation?.link ?? null);
    void copyLink(link).then((copied) => say(copied ? words.invitation.copied : words.invitation.failed));
  };
  const { aloud, readOut: switched } = useKeyed({
    microphone: isOn(microphone),
    camera: isOn(camera),
    hand: controls.handUp,
  });
  const alone = stage.people.length === 1 && stage.lobby.length === 0;
  useTalk({ use: keys.use, muted: microphone.source.state === 'off', onToggle: microphone.onToggle });
  useShortcuts({
    use: keys.use,
    acts: {
      microphone: aloud('microphone', microphone.onToggle),
      camera: aloud('camera', camera.onToggle),
      hand: aloud('hand', offline ? null : onHand),
      people: panel.onPeople,
      help: () => setHelpOpen(true),
    },
    onEscape,
  });

  return {
    onCopyLink: alone && mayInvite ? copy : null,
    invite: mayInvite && inviting ? { offline, onClose: () => setInviting(false) } : null,
    door: useDoor(stage),
    people: usePeople(stage, wish),
    options: optionsOpen && options ? { ...options, onClose: onOptions } : null,
    controls: {
      ...controls,
      ...panel,
      singleKeys: keys.use,
      onInvite: mayInvite ? () => setInviting(true) : null,
      onOptions: options ? onOptions : null,
      onDevices: () => setDevicesOpen(true),
      onProtection: () => setProtectionOpen(true),
      onShortcuts: coarse ? null : () => setHelpOpen(true),
    },
    stage: {
      stage,
      looks: layout,
      wish,
      reactions,
      onStopSharing: bar.has('screen') ? null : (screen?.onPress ?? null),
    },
    question:
      stage.asked === null || !allows(stage.settings, 'unmute', stage.role)
        ? null
        : { by: stage.asked, disabled: offline, onAnswer: (unmute) => void session.answerAsk(unmute) },
    speaksMuted: useSpeaksMuted(microphone.unavailable === null ? microphone.onToggle : null),
    lost: [useLost('microphone'), useLost('camera')].filter((one) => one !== null),
    stopped: [useStopped('microphone'), useStopped('camera')].filter((one) => one !== null),
    onDevices: devicesOpen ? () => setDevicesOpen(false) : null,
    onProtected: protectionOpen ? () => setProtectionOpen(false) : null,
    help: helpOpen ? { ...keys, onClose: () => setHelpOpen(false) } : null,
    said,
    readOut: {
      speaker: useReadOut(stage.people.find(({ id }) => id === stage.focus.speaker)?.name ?? null),
      switched,
    },
  };
}

/** Null: it is under way, or cannot be had. */
function isOn({ source: { state } }: DeviceProps): boolean | null {
  return state === 'on' ? true : state === 'off' ? false : null;
}

interface PanelProps {
  readonly peopleOpen: boolean;
  readonly onPeople: () => void;
  readonly peopleButton: RefObject<HTMLButtonElement | null>;
  readonly optionsOpen: boolean;
  readonly onOptions: () => void;
  /** Closes the panel that is open; null: none is. */
  readonly onEscape: (() => void) | null;
}

/** Beside the stage stands one panel at a time, or none. Each of its functions opens what is closed, and closes it. */
function usePanel(): PanelProps {
  const [open, setOpen] = useState<'people' | 'options' | null>(null);
  const peopleButton = useRef<HTMLButtonElement>(null);
  const openedBy = useRef<Element | null>(null);
  const turn = (panel: 'people' | 'options') => {
    const closing = open === panel;
    // What has the focus goes away with the panel.
    const back = panel === 'people' ? peopleButton.current : openedBy.current;
    if (closing && back instanceof HTMLElement) back.focus();
    if (!closing) openedBy.current = document.activeElement;
    setOpen(closing ? null : panel);
  };
  return {
    peopleOpen: open === 'people',
    peopleButton,
    onPeople: () => turn('people'),
    optionsOpen: open === 'options',
    onOptions: () => turn('options'),
    onEscape: open && (() => turn(open)),
  };
}
