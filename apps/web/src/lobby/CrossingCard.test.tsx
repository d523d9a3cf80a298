import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CrossingCard } from './CrossingCard.tsx';

const nothing = () => {};
const device = (name: Device, state: SourceView['state']) => ({
  device: name,
  source: { state, chosen: null, choices: [] },
  unavailable: null,
  onToggle: nothing,
  onChoose: nothing,
});
const draw = (microphone: SourceView['state'], camera: SourceView['state']) =>
  renderToStaticMarkup(
    <CrossingCard microphone={device('microphone', microphone)} camera={device('camera', camera)} onGoIn={nothing} />,
  );

test('says that one is being let in and not heard yet, and offers to go in otherwise', () => {
  const card = draw('on', 'on');
  expect(card).toContain('aria-label="You are being let in"');
  // The heading has the focus: what describes it is read with it, as something new beside it would not be.
  const [, text] = card.match(/<h2[^>]*aria-describedby="([^"]+)"/) ?? [];
  expect(card).toContain(`<p id="${text}">Nobody sees or hears you yet.`);
  for (const act of ['Go in muted', 'Go in unseen', 'Go in now']) expect(card).toContain(act);
});

test('what was switched off can be switched on again', () => {
  const card = draw('off', 'refused');
  for (const act of ['Go in unmuted', 'Go in seen']) expect(card).toContain(act);
});
