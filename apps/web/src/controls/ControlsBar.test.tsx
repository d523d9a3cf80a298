import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CAMERA, MICROPHONE } from '../../gallery/sampleSession.ts';
import { ControlsBar, type ControlsBarProps } from './ControlsBar.tsx';

const nothing = () => {};
const props: ControlsBarProps = {
  microphone: { device: 'microphone', source: MICROPHONE, onToggle: nothing, onChoose: nothing },
  camera: { device: 'camera', source: { ...CAMERA, state: 'off' }, onToggle: nothing, onChoose: nothing },
  handUp: false,
  onHand: nothing,
  peopleCount: 3,
  peopleOpen: false,
  onPeople: nothing,
  peopleButton: { current: null },
  onLeave: nothing,
  onEndForAll: nothing,
};

test('pressed means on', () => {
  const bar = renderToStaticMarkup(<ControlsBar {...props} />);
  expect(bar).toContain('role="toolbar" aria-label="Meeting controls"');
  expect(bar.match(/aria-pressed="(true|false)"/g)).toEqual([
    'aria-pressed="true"',
    'aria-pressed="false"',
    'aria-pressed="false"',
  ]);
});

test('leaving asks which of the two only those who may end the meeting', () => {
  expect(renderToStaticMarkup(<ControlsBar {...props} />)).toContain('aria-haspopup="menu"');
  expect(renderToStaticMarkup(<ControlsBar {...props} onEndForAll={null} />)).not.toContain('aria-haspopup');
});
