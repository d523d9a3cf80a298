import type { Inside, OptionsEffect, SessionView } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import { words } from '../src/i18n/words.ts';
import { MeetingPage } from '../src/meeting/MeetingPage.tsx';
import { SessionContext } from '../src/meeting/session.ts';
import { OptionsPanel } from '../src/options/OptionsPanel.tsx';
import { inside, OPTIONS, SETTINGS, waiting } from './people.ts';
import { sampleSession, sampleView } from './sampleSession.ts';
import { choose, press, type Screen, type Step } from './steps.ts';

const nobody: OptionsEffect = { letIn: [], putBack: [], stopSharing: [] };
const p = (...all: readonly number[]) => all.map((at) => `p${at}` as ParticipantId);
const w = (...all: readonly number[]) => all.map((at) => `w${at}` as ParticipantId);

/** The options are open, and something was chosen whose effect is foreseen. */
const open = (
  stage: Inside,
  {
    effect,
    steps = [],
    ...view
  }: Partial<SessionView> & { effect?: Partial<OptionsEffect>; steps?: readonly Step[] } = {},
): Screen => {
  const session = {
    ...sampleSession(sampleView({ stage, ...view })),
    previewOptions: async () => ({ ...nobody, ...effect }),
  };
  return {
    draw: () => (
      <SessionContext value={session}>
        <MeetingPage layout="gallery" />
      </SessionContext>
    ),
    steps: [press(words.controls.more), press(words.options.heading), ...steps],
  };
};
const narrowed = {
  ...OPTIONS,
  options: { ...OPTIONS.options, categories: ['internal' as const], lobbyShows: [], capacity: 250 },
};
const { levels } = words.options.straightIn;

/** The page of the options. */
export const optionsScreens: Readonly<Record<string, Screen>> = {
  options: open(inside(4)),
  'options-narrowed': open(inside(4, { options: narrowed })),
  'options-locked': open(inside(4, { settings: { ...SETTINGS, locked: true } })),
  'options-lets-in': open(inside(4, { lobby: waiting('Jomo Kimani', 'Kari Nord') }), {
    effect: { letIn: w(0, 1) },
    steps: [choose(levels.everyone)],
  }),
  'options-puts-back': open(inside(5), {
    effect: { putBack: p(1, 2, 3) },
    steps: [choose(words.options.allowed.categories.anonymous)],
  }),
  'options-stops-a-screen': open(inside(4), {
    effect: { stopSharing: p(2) },
    steps: [choose(words.options.may.names.presenter.screens)],
  }),
  'options-reconnecting': open(inside(4), { line: 'reconnecting' }),
  'options-everything': {
    draw: () => (
      <main style={{ maxInlineSize: '22rem', margin: 'auto' }}>
        <title>{words.options.heading}</title>
        <OptionsPanel
          entrances={{ phone: true, federation: true, networks: true, colleagues: false }}
          told={{ ...OPTIONS, invited: 3, chosen: 2 }}
          locked={false}
          pending={null}
          onChange={() => {}}
          offline={false}
          onClose={() => {}}
        />
      </main>
    ),
  },
};
