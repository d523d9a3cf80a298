import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { endIfNear, type WaitingProps } from './useWaiting.ts';
import { WaitingPanel } from './WaitingPanel.tsx';

const props: WaitingProps = {
  organizer: 'Ana',
  toldAt: '14:30',
  time: '0:07',
  endsAt: null,
  music: { playing: true, muted: false, volume: 0.5 },
  onMusicMuted: () => {},
  onMusicVolume: () => {},
  onKeepWaiting: async () => {},
  onLeave: () => {},
  offline: false,
};

test('says who has been told, how long it has been, and how to quieten the music', () => {
  const panel = renderToStaticMarkup(<WaitingPanel {...props} />);
  expect(panel).toContain('Waiting for someone to let you in');
  expect(panel).toContain('<bdi>Ana</bdi> has been told you are here.');
  expect(panel).toContain('That was at 14:30.');
  expect(panel).toContain('0:07');
  expect(panel).toMatch(
    /aria-label="Mute music"[^>]*aria-pressed="false"|aria-pressed="false"[^>]*aria-label="Mute music"/,
  );
  expect(panel).toContain('aria-label="Music volume"');
  expect(panel).toContain('Leave');
});

test('whoever comes first is not told that somebody knows', () => {
  const panel = renderToStaticMarkup(<WaitingPanel {...props} toldAt={null} />);
  expect(panel).toContain('Nobody who could let you in is here yet.');
  expect(panel).not.toContain('has been told');
});

test('[LB-10] the end is worth a word, and one may go on waiting, only when it is near', () => {
  expect(endIfNear({ keepFrom: 800, until: 1000 }, 799)).toBeNull();
  expect(endIfNear({ keepFrom: 800, until: 1000 }, 800)).not.toBeNull();
  expect(renderToStaticMarkup(<WaitingPanel {...props} />)).not.toContain('Keep waiting');
  expect(renderToStaticMarkup(<WaitingPanel {...props} endsAt="15:00" />)).toContain('Keep waiting');
});
