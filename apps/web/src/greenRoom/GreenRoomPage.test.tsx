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
  link: null,
  line: null,
  form: {
    name: 'Dee',
    nameMissing: false,
    joining: false,
    button: 'Ask to join',
    hint: 'Someone will let you in.',
    early: false,
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

test.each(['refused', 'missing', 'failed'] as const)(
  'a camera that is %s is worded, and one can join without',
  (state) => {
    const page = draw({ camera: device('camera', { state, chosen: null, choices: [] }) });
    expect(page).not.toContain('<video');
    expect(page).toMatch(/join without it/);
    expect(page).toContain('Ask to join');
  },
);

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
