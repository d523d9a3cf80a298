import type { SourceView } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CAMERA, MICROPHONE } from '../../gallery/sampleSession.ts';
import { GreenRoomPage } from './GreenRoomPage.tsx';
import type { GreenRoomProps } from './useGreenRoom.ts';

const nothing = () => {};
const device = <D extends 'microphone' | 'camera'>(name: D, source: SourceView) => ({
  device: name,
  source,
  unavailable: null,
  onToggle: nothing,
  onChoose: nothing,
});
const props: GreenRoomProps = {
  title: 'Questions',
  organizer: 'Ana',
  name: 'Dee',
  microphone: device('microphone', MICROPHONE),
  camera: device('camera', CAMERA),
  showMe: () => nothing,
  listenToMe: () => nothing,
  connection: null,
  link: null,
  line: null,
  loudspeaker: null,
  asking: false,
  allow: null,
  stopped: [],
  joiningBySelf: null,
  form: {
    name: 'Dee',
    nameMissing: false,
    joining: false,
    button: 'Ask to join',
    hint: 'Someone will let you in.',
    early: false,
    asLastTime: null,
    onAsLastTime: nothing,
    onName: nothing,
    onJoin: nothing,
  },
};
const draw = (more: Partial<GreenRoomProps>) =>
  renderToStaticMarkup(
    <GreenRoomPage {...props} {...more}>
      waits
    </GreenRoomPage>,
  );

test('shows the picture, the devices, the name and the button', () => {
  const page = draw({});
  expect(page).toContain('<video');
  expect(page).toContain('Built-in microphone');
  expect(page).toContain('value="Dee"');
  expect(page).toContain('Ask to join');
  expect(page).not.toContain('Copy link');
});

test.each(['refused', 'missing', 'absent', 'failed'] as const)(
  'a camera that is %s is worded, and one can join without',
  (state) => {
    const page = draw({ camera: device('camera', { state, chosen: null, choices: [] }) });
    expect(page).not.toContain('<video');
    expect(page).toMatch(/join without it/);
    expect(page).toContain('Ask to join');
  },
);

test('while the browser asks, it says why, and that nothing is sent', () => {
  const page = draw({ asking: true, camera: device('camera', { state: 'starting', chosen: null, choices: [] }) });
  expect(page).toContain('Nothing is sent before you are inside.');
  expect(page).toContain('Ask to join');
});

test('what was refused is allowed in this browser like this, and one can join without', () => {
  const refused = { state: 'refused', chosen: null, choices: [] } as const;
  const page = draw({
    microphone: device('microphone', refused),
    camera: device('camera', refused),
    allow: { refused: ['microphone', 'camera'], family: 'firefox' },
  });
  expect(page).toContain('Let Foyer see and hear you');
  expect(page).toContain('take away the cross');
  expect(page).toContain('<svg');
  expect(page).toContain('Ask to join');
});

test('of a microphone that is not there it is said which one, and no other seems to be chosen', () => {
  const absent = { ...MICROPHONE, state: 'absent', absent: 'Red headset', chosen: null } as const;
  const page = draw({ microphone: device('microphone', absent) });
  expect(page).toContain('“Red headset” is not connected.');
  expect(page).toMatch(/<option[^>]*value=""[^>]*selected[^>]*>Red headset \(not connected\)/);
});

test('whoever chose so joins without a press, and can stop it', () => {
  const page = draw({ joiningBySelf: { onStop: nothing } });
  expect(page).toContain('Joining as last time…');
  expect(page).toContain('Stop');
  expect(page).not.toContain('<form');
});

test('to join as now next time is offered to whom it would be done for, and to nobody else', () => {
  expect(draw({})).not.toContain('Next time');
  const { form } = props;
  if (!form) throw new Error('there is no form');
  expect(draw({ form: { ...form, asLastTime: true } })).toMatch(/checked[^>]*>Next time, join straight away/);
});

test('while one waits, the panel of the lobby has the place of the form, and the picture stays', () => {
  const page = draw({ form: null });
  expect(page).toContain('waits');
  expect(page).not.toContain('<form');
  expect(page).toContain('<video');
});

test('what is being mended is said, and all else stays', () => {
  const page = draw({ form: null, line: 'Reconnecting' });
  expect(page).toMatch(/role="status"[^>]*aria-label="Reconnecting"/);
  expect(page).toContain('waits');
});

test('[LB-9] whoever waits and is not shown the title or the organizer sees neither', () => {
  const page = draw({ form: null, title: null, organizer: null });
  expect(page).not.toMatch(/Questions|Ana/);
  expect(page).toContain('<title>Foyer</title>');
});
