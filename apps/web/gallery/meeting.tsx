import type { Inside, SessionView } from '@foyer/client';
import type { ParticipantId, Reaction } from '@foyer/domain';
import { fill } from '../src/i18n/fill.ts';
import { words } from '../src/i18n/words.ts';
import { MeetingPage } from '../src/meeting/MeetingPage.tsx';
import { SessionContext } from '../src/meeting/session.ts';
import type { Layout } from '../src/view/layout.ts';
import { allKinds, changed, crowd, inside, large, ME, ORGANIZER, people, SETTINGS, waiting } from './people.ts';
import { CAMERA, EFFECT, MICROPHONE, sampleSession, sampleView } from './sampleSession.ts';
import { key, press, type Screen } from './steps.ts';

type Given = readonly [stage: Inside, more?: Partial<SessionView>];

/** What one looks at is as the window suggests, unless it is given. */
const looking =
  (layout: Layout | null) =>
  (...[stage, more]: Given): Screen => {
    const session = sampleSession(sampleView({ stage, ...more }));
    return {
      draw: () => (
        <SessionContext value={session}>
          <MeetingPage layout={layout} />
        </SessionContext>
      ),
    };
  };
const meeting = looking(null);
const gallery = looking('gallery');
const speaker = looking('speaker');
const { people: peopleButton, more } = words.controls;

const withPeople = (...given: Given): Screen => ({ ...gallery(...given), steps: [press(peopleButton)] });
const personMenu = (name: string, ...given: Given): Screen => ({
  ...gallery(...given),
  steps: [press(peopleButton), press(fill(words.people.moreFor, { name }))],
});

/** A narrow window shows whoever speaks, a wide one everybody: as the media node would have it. */
const narrow = typeof window !== 'undefined' && window.innerWidth < 640;
const seen = (count: number, ...[given]: [Partial<Inside>?]) =>
  inside(count, { ...(narrow ? large(1) : {}), ...given });

const off = { ...MICROPHONE, state: 'off' } as const;
const cameraOff = { devices: { microphone: MICROPHONE, camera: { ...CAMERA, state: 'off' } } } as const;
const muted = { devices: { microphone: off, camera: CAMERA } };
const p = (at: number) => `p${at}` as ParticipantId;
const sharing = (count: number, ...who: readonly number[]) =>
  people(count).map((one, at) => ({ ...one, screen: who.includes(at) }));
const attendee = (count: number) => ({
  role: 'attendee' as const,
  options: null,
  people: changed(people(count), { 0: { role: 'attendee', category: 'anonymous', microphone: false } }),
});
/** A presenter in a meeting whose options leave nobody anything. */
const nothingLeft = (count: number) => ({
  role: 'presenter' as const,
  options: null,
  settings: { ...SETTINGS, may: { unmute: [], screens: [], hands: [], reactions: [] } },
  people: changed(people(count), { 0: { role: 'presenter', microphone: false } }),
});
const reacting = (...by: readonly (readonly [number, Reaction])[]) =>
  by.map(([at, reaction], number) => ({ number: number + 1, participant: p(at), reaction }));
const removed = [
  { id: p(20), name: 'Viktor Maximilian Brandt' },
  { id: p(21), name: 'Nia' },
];

const written = waiting('Jomo Kimani', 'Kari');
const MESSAGES: Inside['messages'] = [
  { to: written.map(({ id }) => id), from: ORGANIZER, text: 'Five more minutes, please.', at: Date.now() - 120_000 },
  {
    to: written.slice(0, 1).map(({ id }) => id),
    from: 'Célia Marchand',
    text: 'Jomo, could you have the figures of last spring at hand? Bo would like to begin with them.',
    at: Date.now() - 60_000,
  },
];

function mutedByOthers(): Screen {
  const session = sampleSession(sampleView({ stage: seen(4, attendee(4)) }));
  return {
    draw: () => (
      <SessionContext value={session}>
        <MeetingPage />
      </SessionContext>
    ),
    steps: [() => session.store.setState(muted)],
  };
}

function lost(...devices: readonly Partial<SessionView['devices']>[]): Screen {
  const session = sampleSession(sampleView({ stage: seen(4) }));
  return {
    draw: () => (
      <SessionContext value={session}>
        <MeetingPage />
      </SessionContext>
    ),
    steps: devices.map(
      (change) => () => session.store.setState(({ devices: before }) => ({ devices: { ...before, ...change } })),
    ),
  };
}

/** Everything inside a meeting. */
export const meetingScreens: Readonly<Record<string, Screen>> = {
  'meeting-alone': meeting(inside(1)),
  'meeting-two': gallery(inside(2)),
  'meeting-three': gallery(inside(3), muted),
  'meeting-five-attendee': gallery(inside(5, attendee(5)), cameraOff),
  'meeting-nine': gallery(inside(9)),
  'meeting-eleven': gallery(inside(11)),
  'meeting-page-of-many': { ...gallery(inside(60, { people: crowd(60) })), steps: [press(words.stage.nextPage)] },
  'meeting-pinned': {
    ...withPeople(inside(4, large(2))),
    steps: [
      press(peopleButton),
      press(fill(words.people.moreFor, { name: people(4)[2]?.name ?? '' })),
      press(words.people.pin),
    ],
  },
  'meeting-away': gallery(inside(5, { people: changed(people(5), { 2: { away: true }, 3: { away: true } }) })),
  'meeting-speaker': speaker(inside(5, large(1))),
  'meeting-speaker-quiet': speaker(inside(5, { ...large(2), speaking: [] })),
  'meeting-speaker-camera-off': speaker(inside(6, { ...large(5, 'camera', 5), speaking: [p(5)] }), cameraOff),
  'meeting-speaker-nobody-yet': speaker(inside(3, { speaking: [] })),
  'meeting-speaker-screen': speaker(inside(5, { ...large(2, 'screen'), people: sharing(5, 2) })),
  'meeting-speaker-screens': speaker(inside(7, { ...large(6, 'screen'), people: sharing(7, 2, 6) })),
  'meeting-speaker-swapped': speaker(inside(5, { ...large(1), people: sharing(5, 2) })),
  'meeting-screen': gallery(inside(4, { ...large(2, 'screen'), people: sharing(4, 2) })),
  'meeting-screen-closer': {
    ...gallery(inside(4, { ...large(2, 'screen'), people: sharing(4, 2) })),
    steps: [press(words.stage.zoomIn), press(words.stage.zoomIn)],
  },
  'meeting-screen-eleven': gallery(inside(11, { ...large(2, 'screen'), people: sharing(11, 2) })),
  'meeting-screens': gallery(inside(7, { ...large(6, 'screen'), people: sharing(7, 2, 6, 4) })),
  'meeting-screen-and-people': withPeople(inside(6, { ...large(2, 'screen'), people: sharing(6, 2) })),
  'meeting-spotlight': gallery(inside(6, { ...large(1), settings: { ...SETTINGS, spotlight: p(1) } })),
  'meeting-spotlight-me': gallery(inside(4, { settings: { ...SETTINGS, spotlight: ME } })),
  'meeting-paused': lost({ camera: { ...CAMERA, state: 'paused' } }),
  'meeting-unplugged': lost({ microphone: { ...MICROPHONE, state: 'unplugged' } }),
  'meeting-fewer-pictures': gallery(
    inside(4, {
      focus: { stage: null, speaker: p(1), fewer: true },
      people: changed(people(4), { 1: { camera: false }, 2: { camera: false } }),
    }),
  ),
  'meeting-both-lost': lost({
    microphone: { ...MICROPHONE, state: 'refused' },
    camera: { ...CAMERA, state: 'failed' },
  }),
  'meeting-sharing': gallery(inside(4, { people: sharing(4, 0) }), { screen: 'on' }),
  'meeting-sharing-speaker': speaker(inside(4, { ...large(1), people: sharing(4, 0) }), { screen: 'on' }),
  'meeting-view-menu': { ...gallery(inside(4)), steps: [press(words.view.menu, more)] },
  'meeting-more-menu': { ...meeting(seen(4)), steps: [press(more)] },
  'meeting-more-menu-attendee': {
    ...meeting(seen(4, attendee(4)), { screen: 'unsupported' }),
    steps: [press(more)],
  },
  'meeting-devices': { ...meeting(seen(4)), steps: [press(more), press(words.devices.own.heading)] },
  'meeting-devices-off': {
    ...meeting(seen(4), {
      devices: { microphone: { ...MICROPHONE, state: 'off' }, camera: { ...CAMERA, state: 'off' } },
      loudspeaker: { chosen: null, choices: [] },
    }),
    steps: [press(more), press(words.devices.own.heading)],
  },
  'meeting-devices-effects': {
    ...meeting(seen(4), {
      devices: { microphone: MICROPHONE, camera: { ...CAMERA, state: 'starting' } },
      effects: { microphone: { ...EFFECT, on: true }, camera: { ...EFFECT, on: true, starting: true } },
    }),
    steps: [press(more), press(words.devices.own.heading)],
  },
  'meeting-devices-no-effects': {
    ...meeting(seen(4), {
      effects: { microphone: { ...EFFECT, supported: false }, camera: { ...EFFECT, supported: false } },
    }),
    steps: [press(more), press(words.devices.own.heading)],
  },
  'meeting-effects-stopped': meeting(seen(4), {
    ...cameraOff,
    effects: { microphone: { ...EFFECT, trouble: 'failed' }, camera: { ...EFFECT, on: true, trouble: 'busy' } },
  }),
  'meeting-invite': { ...meeting(seen(4)), steps: [press(more), press(words.invitation.menu)] },
  'meeting-invite-reset': {
    ...meeting(seen(4)),
    steps: [press(more), press(words.invitation.menu), press(words.invitation.reset)],
  },
  'meeting-shortcuts': { ...meeting(seen(4)), steps: [key('?')] },
  'meeting-one-at-the-door': meeting(seen(2, { lobby: waiting('Jomo Kimani') })),
  'meeting-many-at-the-door': meeting(
    seen(4, {
      lobby: waiting('Jomo Kimani', 'Kari', 'Lieselotte von Hohenberg-Sonnenschein', 'Mo', 'Nia'),
    }),
  ),
  'meeting-messages-at-the-door': meeting(seen(3, { lobby: written, messages: MESSAGES })),
  'meeting-message-one': {
    ...meeting(seen(3, { lobby: written, messages: MESSAGES.slice(0, 1) })),
    steps: [press(fill(words.door.messageName, { name: 'Kari' }))],
  },
  'meeting-message-all': { ...meeting(seen(3, { lobby: written })), steps: [press(words.door.messageAll)] },
  'meeting-people-message-all': {
    ...withPeople(inside(3, { lobby: written })),
    steps: [press(peopleButton), press(words.door.messageAll)],
  },
  'meeting-crossing': meeting(seen(4, attendee(4)), { crossing: true }),
  'meeting-crossing-muted': meeting(seen(2, attendee(2)), { crossing: true, ...muted }),
  'meeting-speaks-muted': meeting(seen(4), { speaksMuted: true, ...muted }),
  'meeting-nine-at-the-door': meeting(
    seen(2, { lobby: waiting('Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal', 'Ida') }),
  ),
  'meeting-all-kinds-at-the-door': meeting(seen(2, { lobby: allKinds() })),
  'meeting-all-kinds-in-the-lobby': withPeople(inside(2, { lobby: allKinds() })),
  'meeting-people': withPeople(inside(5)),
  'meeting-people-attendee': withPeople(inside(5, attendee(5)), muted),
  'meeting-people-and-lobby': withPeople(inside(4, { lobby: changedWaiting(waiting('Jomo Kimani', 'Kari Nord')) })),
  'meeting-people-lookalikes': withPeople(
    inside(4, {
      people: changed(people(4), { 3: { name: 'Аna Lindqvist', lookalike: ORGANIZER } }),
      lobby: waiting('ANA LINDQVIST', 'Kari Nord').map((one, at) =>
        at === 0 ? { ...one, lookalike: ORGANIZER } : one,
      ),
    }),
  ),
  'meeting-people-all': withPeople(
    inside(8, {
      settings: { ...SETTINGS, locked: true, unmuting: false, spotlight: p(7) },
      people: changed(people(8), { 2: { screen: true }, 4: { away: true }, 6: { role: 'organizer' } }),
      removed,
    }),
  ),
  'meeting-people-removed': withPeople(inside(2, { removed })),
  'meeting-hand-up': gallery(inside(4, { people: changed(people(4), { 0: { hand: 1 } }) })),
  'meeting-person-menu': personMenu('Bo Okafor', inside(4)),
  'meeting-person-menu-muted': personMenu('Dee', inside(4)),
  'meeting-person-menu-colleague': personMenu(
    'Gáspár Németh',
    inside(7, { settings: { ...SETTINGS, spotlight: p(6) } }),
  ),
  'meeting-leave-menu': { ...gallery(inside(2)), steps: [press(words.controls.leave)] },
  'meeting-locked': meeting(seen(3, { settings: { ...SETTINGS, locked: true } })),
  'meeting-asked': meeting(seen(4, { ...attendee(4), asked: 'Célia Marchand' }), muted),
  'meeting-may-not-unmute': {
    ...meeting(seen(4, { ...attendee(4), settings: { ...SETTINGS, unmuting: false } }), muted),
    steps: [press(words.devices.names.microphone)],
  },
  'meeting-nothing-left': {
    ...gallery(inside(4, nothingLeft(4)), muted),
    steps: [press(words.devices.names.microphone)],
  },
  'meeting-muted': mutedByOthers(),
  'meeting-reconnecting': meeting(seen(4, { lobby: waiting('Kari Nord') }), { line: 'reconnecting' }),
  'meeting-reconnecting-people': withPeople(inside(4, { lobby: waiting('Kari Nord') }), { line: 'reconnecting' }),
  'meeting-recovering': meeting(seen(4), { media: 'recovering' }),
  'meeting-reactions': gallery(inside(5, { reactions: reacting([1, 'applause'], [2, 'heart'], [0, 'agree']) })),
  'meeting-reactions-speaker': speaker(
    inside(5, { ...large(1), reactions: reacting([1, 'laugh'], [2, 'surprise'], [3, 'applause']) }),
  ),
  'meeting-react-menu': { ...gallery(inside(4)), steps: [press(words.reactions.menu, more)] },
  'meeting-unsteady': meeting(seen(4), { quality: 'unsteady' }),
  'meeting-problem': meeting(seen(2), { problems: ['screen-failed', 'rate-limited'] }),
  'meeting-sound-blocked': meeting(seen(2, { lobby: waiting('Kari Nord') }), { soundBlocked: true }),
  'meeting-unusual-names': withPeople(
    inside(4, {
      people: people(4, ['Ana', 'محمد بن عبد العزيز', 'Wolfeschlegelsteinhausenbergerdorff Senior', '佐藤 花子 🌸']),
      lobby: waiting('נועה לוי'),
    }),
  ),
};

/** The last one’s line is broken. */
function changedWaiting(all: Inside['lobby']): Inside['lobby'] {
  return all.map((one, at) => ({ ...one, away: at === all.length - 1 }));
}
