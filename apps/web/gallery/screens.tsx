import type { SessionView } from '@foyer/client';
import type { ReactNode } from 'react';
import { FirstRunPage } from '../src/firstRun/FirstRunPage.tsx';
import { words } from '../src/i18n/words.ts';
import { Inside } from '../src/meeting/InsidePage.tsx';
import { MeetingPage } from '../src/meeting/MeetingPage.tsx';
import { SessionContext } from '../src/meeting/session.ts';
import { Problems } from '../src/problems/ProblemList.tsx';
import { StartPage } from '../src/start/StartPage.tsx';
import type { StartProps } from '../src/start/useStart.ts';
import { inside, ME, ORGANIZER, people, TITLE, waiting } from './people.ts';
import { CAMERA, MICROPHONE, sampleSession, sampleView } from './sampleSession.ts';

interface Screen {
  readonly draw: () => ReactNode;
  /** The text of a button that is pressed once the screen is there. */
  readonly press?: string;
}

const nothing = () => {};
const start = (props: Partial<StartProps>): Screen => ({
  draw: () => (
    <StartPage
      account={null}
      problem={null}
      text=""
      notALink={false}
      opening={false}
      onText={nothing}
      onJoin={nothing}
      onNewMeeting={null}
      {...props}
    />
  ),
});
const account = { account: { name: ORGANIZER }, onNewMeeting: nothing };

const firstRun = (props: Partial<Parameters<typeof FirstRunPage>[0]>): Screen => ({
  draw: () => (
    <FirstRunPage
      name=""
      nameMissing={false}
      busy={false}
      error={null}
      onName={nothing}
      onContinue={nothing}
      {...props}
    />
  ),
});

type ViewOf = Partial<SessionView> & Pick<SessionView, 'stage'>;
const meeting = (view: ViewOf, press?: string): Screen => ({
  draw: () => (
    <SessionContext value={sampleSession(sampleView(view))}>
      <MeetingPage />
    </SessionContext>
  ),
  ...(press === undefined ? {} : { press }),
});

const withPeople = (...[count, more, view]: [...Parameters<typeof inside>, Partial<SessionView>?]): Screen => {
  const stage = inside(count, more);
  return {
    draw: () => (
      <SessionContext value={sampleSession(sampleView({ stage, ...view }))}>
        <Inside stage={stage} peopleOpen />
        <Problems />
      </SessionContext>
    ),
  };
};

const door = { title: TITLE, organizer: ORGANIZER, entrance: 'lobby', you: null } as const;
const greenRoom = (more: Partial<Extract<SessionView['stage'], { at: 'green-room' }>['door']> = {}, joining = false) =>
  ({ at: 'green-room', door: { ...door, ...more }, joining }) as const;
const known = greenRoom({ you: 'Bo Okafor' });
const camera = (state: typeof CAMERA.state) => ({
  devices: { microphone: MICROPHONE, camera: { ...CAMERA, state, ...(state === 'off' ? {} : { choices: [] }) } },
});

const MINUTE = 60_000;
const lobby = (sinceMs: number, heard = true) => {
  const since = Date.now() - sinceMs;
  return {
    at: 'waiting',
    title: TITLE,
    organizer: ORGANIZER,
    since,
    until: since + 30 * MINUTE,
    told: heard ? since : null,
  } as const;
};
const ended = (reason: keyof typeof words.ends) => meeting({ stage: { at: 'ended', reason } });

export const screens: Readonly<Record<string, Screen>> = {
  'start-guest': start({}),
  'start-account': start(account),
  'start-not-a-link': start({ text: 'my meeting', notALink: true }),
  'start-problem': start({ ...account, problem: 'unreachable' }),
  'first-run': firstRun({}),
  'first-run-used': firstRun({ name: 'Ana Lindqvist', error: words.firstRun.used }),
  'first-run-incomplete': firstRun({ onContinue: null, error: words.firstRun.incomplete }),
  loading: meeting({ stage: { at: 'loading' } }),
  'green-room-guest': meeting({ stage: greenRoom() }),
  'green-room-organizer': meeting({ stage: greenRoom({ you: ORGANIZER, entrance: 'straight-in' }) }),
  'green-room-no-name': meeting({ stage: greenRoom() }, words.greenRoom.askToJoin),
  'green-room-joining': meeting({ stage: greenRoom({ you: 'Bo Okafor' }, true) }),
  'green-room-camera-off': meeting({ stage: known, ...camera('off') }),
  'green-room-camera-starting': meeting({ stage: known, ...camera('starting') }),
  'green-room-camera-refused': meeting({ stage: known, ...camera('refused') }),
  'green-room-camera-missing': meeting({ stage: known, ...camera('missing') }),
  'green-room-nothing-works': meeting({
    stage: known,
    devices: {
      microphone: { state: 'refused', chosen: null, choices: [] },
      camera: { state: 'failed', chosen: null, choices: [] },
    },
  }),
  'green-room-closed': meeting({ stage: greenRoom({ entrance: 'closed' }) }),
  lobby: meeting({ stage: lobby(3 * MINUTE + 24_000) }),
  'lobby-nobody-there': meeting({ stage: lobby(2 * MINUTE, false) }),
  'lobby-muted': meeting({
    stage: lobby(40_000),
    music: { playing: true, muted: true, volume: 0.6 },
    ...camera('off'),
  }),
  'lobby-near-the-end': meeting({ stage: lobby(26 * MINUTE) }),
  'lobby-sound-blocked': meeting({
    stage: lobby(2_000),
    soundBlocked: true,
    music: { playing: false, muted: false, volume: 0.6 },
  }),
  'meeting-alone': meeting({ stage: inside(1) }),
  'meeting-two': meeting({ stage: inside(2) }),
  'meeting-three': meeting({
    stage: inside(3),
    devices: { microphone: { ...MICROPHONE, state: 'off' }, camera: CAMERA },
  }),
  'meeting-five-attendee': meeting({ stage: inside(5, { role: 'attendee' }), ...camera('off') }),
  'meeting-nine': meeting({ stage: inside(9) }),
  'meeting-eleven': meeting({ stage: inside(11) }),
  'meeting-one-at-the-door': meeting({ stage: inside(2, { lobby: waiting('Jomo Kimani') }) }),
  'meeting-many-at-the-door': meeting({
    stage: inside(4, { lobby: waiting('Jomo Kimani', 'Kari', 'Lieselotte von Hohenberg-Sonnenschein', 'Mo', 'Nia') }),
  }),
  'meeting-people': withPeople(5),
  'meeting-people-and-lobby': withPeople(4, { lobby: waiting('Jomo Kimani', 'Kari Nord') }),
  'meeting-hand-up': meeting({
    stage: inside(4, { people: people(4).map((one) => (one.id === ME ? { ...one, hand: 1 } : one)) }),
  }),
  'meeting-person-menu': { ...withPeople(4), press: 'More for Bo Okafor' },
  'meeting-leave-menu': meeting({ stage: inside(2) }, words.controls.leave),
  'meeting-problem': meeting({ stage: inside(2), problems: ['media-blocked', 'rate-limited'] }),
  'meeting-sound-blocked': meeting({ stage: inside(2, { lobby: waiting('Kari Nord') }), soundBlocked: true }),
  'meeting-unusual-names': withPeople(4, {
    people: people(4, ['Ana', 'محمد بن عبد العزيز', 'Wolfeschlegelsteinhausenbergerdorff Senior', '佐藤 花子 🌸']),
    lobby: waiting('נועה לוי'),
  }),
  'end-left': ended('left'),
  'end-denied': ended('denied'),
  'end-timed-out': ended('timed-out'),
  'end-removed': ended('removed'),
  'end-meeting-ended': ended('meeting-ended'),
  'end-connection-lost': ended('connection-lost'),
  'end-media-lost': ended('media-lost'),
  'end-worker-died': ended('worker-died'),
  'end-lobby-full': ended('lobby-full'),
  'nowhere-not-found': meeting({ stage: { at: 'nowhere', why: 'not-found' } }),
  'nowhere-unreachable': meeting({ stage: { at: 'nowhere', why: 'unreachable' } }),
};
