import type { SessionView, SourceView, Waiting, Ways } from '@foyer/client';
import { CardPage } from '../src/brand/CardPage.tsx';
import { AllowHelp } from '../src/devices/AllowHelp.tsx';
import type { Family } from '../src/devices/browserFamily.ts';
import { FirstRunPage } from '../src/firstRun/FirstRunPage.tsx';
import { rememberAsLastTime } from '../src/greenRoom/asLastTime.ts';
import { words } from '../src/i18n/words.ts';
import { MeetingPage } from '../src/meeting/MeetingPage.tsx';
import { SessionContext } from '../src/meeting/session.ts';
import { StartPage } from '../src/start/StartPage.tsx';
import type { StartProps } from '../src/start/useStart.ts';
import { accountScreens } from './account.tsx';
import { blockScreens } from './blocks.tsx';
import { identityScreens } from './identity.tsx';
import { inviteeScreens } from './invitees.tsx';
import { meetingScreens } from './meeting.tsx';
import { optionsScreens } from './options.tsx';
import { ORGANIZER, TITLE } from './people.ts';
import { protectionScreens } from './protection.tsx';
import { CAMERA, EFFECT, MICROPHONE, sampleSession, sampleView } from './sampleSession.ts';
import { NEXT, scheduleScreens } from './schedule.tsx';
import { signInScreens } from './signIn.tsx';
import { press, type Screen, type Step } from './steps.ts';

const nothing = () => {};
const start = (props: Partial<StartProps>): Screen => ({
  draw: () => (
    <StartPage
      account={null}
      problem={null}
      next={null}
      text=""
      notALink={null}
      opening={false}
      onText={nothing}
      onJoin={nothing}
      onNewMeeting={null}
      nextTime={null}
      {...props}
    />
  ),
});
const nextTime = { busy: false, error: null, onAdd: nothing, onLater: nothing };
const account = {
  account: { name: ORGANIZER, rights: { administrator: false, holds: true }, freshUntil: 0 },
  onNewMeeting: nothing,
};

const firstRun = (props: Partial<Parameters<typeof FirstRunPage>[0]>): Screen => ({
  draw: () => (
    <FirstRunPage
      name=""
      nameMissing={false}
      mail=""
      mailWrong={false}
      onMail={nothing}
      busy={false}
      error={null}
      onName={nothing}
      onContinue={nothing}
      {...props}
    />
  ),
});

type ViewOf = Partial<SessionView> & Pick<SessionView, 'stage'>;
const meeting = (view: ViewOf, ...steps: readonly Step[]): Screen => ({
  draw: () => (
    <SessionContext value={sampleSession(sampleView(view))}>
      <MeetingPage />
    </SessionContext>
  ),
  steps,
});

type GreenRoom = Extract<SessionView['stage'], { at: 'green-room' }>;
const door = { title: TITLE, organizer: ORGANIZER, entrance: 'lobby', again: null, invited: true, you: null } as const;
const greenRoom = (more: Partial<GreenRoom['door']> = {}, joining = false): GreenRoom => ({
  at: 'green-room',
  door: { ...door, ...more },
  joining,
});
const known = greenRoom({ you: 'Bo Okafor' });
const stranger = greenRoom({ title: null, organizer: null, invited: false });
const camera = (state: typeof CAMERA.state) => ({
  devices: { microphone: MICROPHONE, camera: { ...CAMERA, state, ...(state === 'off' ? {} : { choices: [] }) } },
});

const REFUSED: SourceView = { state: 'refused', chosen: null, choices: [] };

/** What a browser of another make shows, whichever this one is. */
const allowing = (family: Family): Screen => ({
  draw: () => (
    <CardPage title={TITLE}>
      <AllowHelp refused={['microphone', 'camera']} family={family} />
    </CardPage>
  ),
});

/** As it is for whoever has chosen so, in this one picture. */
function joinsByItself(): Screen {
  const { draw } = meeting({ stage: greenRoom({ you: ORGANIZER, entrance: 'straight-in' }) });
  return {
    draw() {
      rememberAsLastTime(true);
      return draw();
    },
    steps: [() => rememberAsLastTime(false)],
  };
}

const through = (roundTripMs: number) => ({ through: true, roundTripMs }) as const;
const not = { through: false } as const;
const tried = (ways: Ways | null, asked = false, running = false): ViewOf => ({
  stage: known,
  preflight: { running, ways, asked },
});

const MINUTE = 60_000;
/** A second more than a round time: it goes by before the picture is taken. */
const soon = (seconds: number) => Date.now() + seconds * 1000 + 900;
const lobby = (sinceMs: number, heard = true, more: Partial<Waiting> = {}): Waiting => {
  const since = Date.now() - sinceMs;
  return {
    at: 'waiting',
    name: 'Jomo Kimani',
    title: TITLE,
    organizer: ORGANIZER,
    place: null,
    why: 'guests',
    signInHelps: false,
    since,
    until: since + 30 * MINUTE,
    keepFrom: since + 24 * MINUTE,
    told: heard ? since : null,
    messages: [],
    ...more,
  };
};
const ended = (reason: keyof typeof words.ends, again: number | null = null) =>
  meeting({ stage: { at: 'ended', reason, again } });

export const screens: Readonly<Record<string, Screen>> = {
  'start-guest': start({}),
  'start-account': start(account),
  'start-next-meeting': start({ ...account, next: NEXT }),
  'start-next-time': start({ ...account, nextTime }),
  'start-not-a-link': start({ text: 'my meeting', notALink: 'neither' }),
  'start-unknown-code': start({ text: '7KQM-X2RP-9HTB', notALink: 'unknown-code' }),
  'start-problem': start({ ...account, problem: 'unreachable' }),
  'first-run': firstRun({}),
  'first-run-used': firstRun({ name: 'Ana Lindqvist', error: words.firstRun.used }),
  'first-run-incomplete': firstRun({ onContinue: null, error: words.firstRun.incomplete }),
  ...signInScreens,
  ...identityScreens,
  loading: meeting({ stage: { at: 'loading' } }),
  'green-room-guest': meeting({ stage: greenRoom() }),
  'green-room-not-invited': meeting({ stage: stranger }),
  'green-room-organizer': meeting({ stage: greenRoom({ you: ORGANIZER, entrance: 'straight-in' }) }),
  'green-room-no-name': meeting({ stage: greenRoom() }, press(words.greenRoom.askToJoin)),
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
  'green-room-asking': meeting({
    stage: known,
    asking: true,
    devices: {
      microphone: { state: 'starting', chosen: null, choices: [] },
      camera: { state: 'starting', chosen: null, choices: [] },
    },
  }),
  'green-room-both-refused': meeting({ stage: known, devices: { microphone: REFUSED, camera: REFUSED } }),
  'green-room-no-blur': meeting({
    stage: known,
    devices: { microphone: MICROPHONE, camera: { ...CAMERA, state: 'off' } },
    effects: { microphone: EFFECT, camera: { ...EFFECT, on: true, trouble: 'failed' } },
  }),
  'green-room-another-microphone': meeting({
    stage: known,
    devices: {
      microphone: {
        ...{ state: 'absent', absent: 'Jabra Evolve2 65 headset (USB)', chosen: null },
        choices: MICROPHONE.choices.slice(0, 1),
      },
      camera: CAMERA,
    },
  }),
  'green-room-joins-by-itself': joinsByItself(),
  'green-room-test': meeting({ stage: known }, press(words.devices.test.open)),
  'green-room-test-off': meeting(
    { stage: known, devices: { microphone: { ...MICROPHONE, state: 'off' }, camera: REFUSED } },
    press(words.devices.test.open),
  ),
  'green-room-allow-firefox': allowing('firefox'),
  'green-room-allow-safari': allowing('safari'),
  'green-room-allow-phone': allowing('phone'),
  'green-room-allow-iphone': allowing('iphone'),
  'green-room-connection-fine': meeting(tried({ udp: through(24), tcp: through(31), relay: null })),
  'green-room-connection-details': meeting(tried({ udp: through(0.4), tcp: through(1.2), relay: through(38) }, true)),
  'green-room-connection-tcp': meeting(tried({ udp: not, tcp: through(31), relay: null })),
  'green-room-connection-relay': meeting(tried({ udp: not, tcp: not, relay: through(64) })),
  'green-room-connection-blocked': meeting(tried({ udp: not, tcp: not, relay: not })),
  'green-room-connection-trying': meeting(tried({ udp: not, tcp: not, relay: null }, true, true)),
  'green-room-connection-unknown': meeting(tried(null, true)),
  'green-room-closed': meeting({ stage: greenRoom({ entrance: 'closed' }) }),
  'green-room-cancelled': meeting({ stage: greenRoom({ entrance: 'cancelled' }) }),
  'green-room-denied': meeting({ stage: greenRoom({ you: 'Bo Okafor', entrance: 'denied', again: soon(45) }) }),
  'green-room-denied-for-good': meeting({ stage: greenRoom({ entrance: 'denied' }) }),
  'green-room-removed': meeting({ stage: greenRoom({ entrance: 'removed' }) }),
  lobby: meeting({ stage: lobby(3 * MINUTE + 24_000) }),
  'lobby-nobody-there': meeting({ stage: lobby(2 * MINUTE, false) }),
  'lobby-muted': meeting({
    stage: lobby(40_000),
    music: { playing: true, muted: true, volume: 0.6 },
    ...camera('off'),
  }),
  'lobby-near-the-end': meeting({ stage: lobby(26 * MINUTE) }),
  'lobby-reconnecting': meeting({ stage: lobby(26 * MINUTE), line: 'reconnecting' }),
  'lobby-sign-in': meeting({ stage: lobby(40_000, true, { signInHelps: true }) }),
  'lobby-locked': meeting({ stage: lobby(40_000, true, { why: 'locked' }) }),
  'lobby-put-back': meeting({ stage: lobby(5_000, true, { why: 'sent-out', place: 2 }) }),
  'lobby-no-invitation': meeting({ stage: lobby(40_000, true, { why: 'proof', signInHelps: true, place: 14 }) }),
  'lobby-shows-nothing': meeting({ stage: lobby(40_000, true, { why: 'host', title: null, organizer: null }) }),
  'lobby-messages': meeting({
    stage: lobby(4 * MINUTE, true, {
      messages: [
        { text: 'We are a little late: five more minutes.', at: Date.now() - 3 * MINUTE },
        {
          text: 'Dear Jomo, could you have the figures of last spring at hand? Bo would like to begin with them, and we let you in as soon as the others are through with theirs.',
          at: Date.now() - MINUTE,
        },
      ],
    }),
  }),
  'lobby-change-name': meeting({ stage: lobby(70_000) }, press(words.lobby.changeName)),
  'lobby-sound-blocked': meeting({
    stage: lobby(2_000),
    soundBlocked: true,
    music: { playing: false, muted: false, volume: 0.6 },
  }),
  ...accountScreens,
  ...blockScreens,
  ...meetingScreens,
  ...protectionScreens,
  ...optionsScreens,
  ...scheduleScreens,
  ...inviteeScreens,
  'end-left': ended('left'),
  'end-denied': ended('denied', soon(45)),
  'end-denied-now': ended('denied', soon(-60)),
  'end-denied-for-good': ended('denied'),
  'end-timed-out': ended('timed-out'),
  'end-removed': ended('removed'),
  'end-meeting-ended': ended('meeting-ended'),
  'end-connection-lost': ended('connection-lost'),
  'end-replaced': ended('replaced'),
  'end-lobby-full': ended('lobby-full'),
  'end-meeting-full': ended('meeting-full'),
  'end-unattended': ended('unattended'),
  'end-signed-out': ended('signed-out'),
  'end-account-closed': ended('account-closed'),
  'nowhere-not-found': meeting({ stage: { at: 'nowhere', why: 'not-found' } }),
  'nowhere-unreachable': meeting({ stage: { at: 'nowhere', why: 'unreachable' } }),
};
