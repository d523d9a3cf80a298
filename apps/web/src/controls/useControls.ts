import type { Inside } from '@foyer/client';
import { mayRaise, mayReact, type Reaction, roleMay } from '@foyer/domain';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { useMeeting, useSession } from '../meeting/session.ts';
import { useMicrophone } from '../moderation/useMicrophone.ts';
import { type ModerationProps, useModeration } from '../moderation/useModeration.ts';
import { type ScreenToolProps, useScreen } from '../screens/useScreen.ts';
import { gigabytesAnHour } from '../view/cost.ts';
import type { Layout } from '../view/layout.ts';
import type { LayoutProps } from '../view/useLayout.ts';
import { useSurroundings } from '../view/useSurroundings.ts';
import { inBar, TOOLS, type Tool } from './tools.ts';

export interface ControlsProps extends LayoutProps {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  /** Absent when this person may not share their screen, or their browser cannot. */
  readonly screen: ScreenToolProps | null;
  readonly handUp: boolean;
  /** Absent when this person may not raise it. */
  readonly onHand: (() => void) | null;
  /** Absent when this person may not react. */
  readonly onReact: ((reaction: Reaction) => void) | null;
  readonly peopleCount: number;
  readonly moderation: ModerationProps;
  readonly onLeave: () => void;
  /** Absent when this person may not end the meeting. */
  readonly onEndForAll: (() => void) | null;
  /** What stands in the bar; the rest is under "More". */
  readonly bar: ReadonlySet<Tool>;
  /** What each way to look at the meeting takes, in GB an hour. */
  readonly costs: Readonly<Record<Layout, number>>;
  /** The line is broken: what needs the server waits. */
  readonly offline: boolean;
}

interface ControlsInput extends LayoutProps {
  readonly stage: Inside;
  readonly say: (what: string) => void;
}

export function useControls({ stage, say, ...layout }: ControlsInput): ControlsProps {
  const { role, people, me, settings } = stage;
  const session = useSession();
  const surroundings = useSurroundings();
  const { width, rem } = surroundings;
  const others = people.filter(({ id }) => id !== me);
  const around = { people: others.length, cameras: others.filter(({ camera }) => camera).length };
  const handUp = people.some(({ id, hand }) => id === me && hand !== null);
  const screen = useScreen(stage);
  // Whose hand is up may lower it, whatever has been settled since.
  const onHand =
    mayRaise({ options: settings }, role) || handUp
      ? () => void (handUp ? session.lowerHand(me) : session.raiseHand())
      : null;
  const onReact = mayReact({ options: settings }, role) ? (reaction: Reaction) => void session.react(reaction) : null;
  const has: Readonly<Partial<Record<Tool, unknown>>> = { screen, hand: onHand, react: onReact };
  const tools = TOOLS.filter((tool) => has[tool] !== null);
  return {
    ...layout,
    microphone: useMicrophone(stage, say),
    camera: useDevice('camera'),
    screen,
    handUp,
    onHand,
    onReact,
    peopleCount: people.length,
    moderation: useModeration(stage),
    onLeave: () => session.leave(),
    onEndForAll: roleMay(role, 'meeting.end') ? () => void session.endForAll() : null,
    bar: inBar(tools, width / rem),
    costs: {
      speaker: gigabytesAnHour('speaker', around, surroundings),
      gallery: gigabytesAnHour('gallery', around, surroundings),
    },
    offline: useMeeting((view) => view.line !== 'up'),
  };
}
