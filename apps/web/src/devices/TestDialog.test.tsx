import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TestDialog, type TestDialogProps } from './TestDialog.tsx';

const nothing = () => {};
const device = (name: Device, state: SourceView['state']) => ({
  device: name,
  source: { state, chosen: null, choices: [] },
  unavailable: null,
  onToggle: nothing,
  onChoose: nothing,
});
const props: TestDialogProps = {
  microphone: device('microphone', 'on'),
  camera: device('camera', 'on'),
  showMe: () => nothing,
  listenToMe: () => nothing,
  speaker: 'untried',
  recorder: 'untried',
  onTone: nothing,
  onRecord: nothing,
  onSpeaker: nothing,
  onRecorder: nothing,
  onClose: nothing,
};
const draw = (more: Partial<TestDialogProps>) => renderToStaticMarkup(<TestDialog {...props} {...more} />);
const marks = (dialog: string) => dialog.match(/Works/g)?.length ?? 0;

test('each part has its mark only when it is proven: seeing by the picture, hearing by one’s word', () => {
  expect(marks(draw({ camera: device('camera', 'off') }))).toBe(0);
  expect(marks(draw({}))).toBe(1);
  expect(marks(draw({ speaker: 'asked', recorder: 'asked' }))).toBe(1);
  expect(marks(draw({ speaker: 'works', recorder: 'works' }))).toBe(3);
});

test('whoever hears nothing is told what to look at', () => {
  expect(draw({ speaker: 'fails' })).toContain('Turn up the volume');
  expect(draw({ recorder: 'fails' })).toContain('Choose another microphone');
  expect(draw({ recorder: 'impossible' })).toContain('This browser could not record.');
});

test('what is off is said, with a way to turn it on', () => {
  const dialog = draw({ microphone: device('microphone', 'off'), camera: device('camera', 'refused') });
  expect(dialog).toContain('Your microphone is off.');
  expect(dialog).toContain('Your browser keeps the camera to itself');
  expect(dialog.match(/Turn on/g)).toHaveLength(2);
  expect(dialog).not.toContain('Record 3 seconds');
});

test('it says that nothing is sent or kept', () => {
  expect(draw({})).toContain('Nothing is sent or kept.');
});
