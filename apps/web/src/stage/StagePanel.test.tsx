import type { ParticipantId } from '@foyer/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ME } from '../../gallery/people.ts';
import { arrangeGallery } from './arrange.ts';
import { StagePanel, type StagePanelProps } from './StagePanel.tsx';
import type { TileProps } from './Tile.tsx';

const end = () => () => {};
const tile = (name: string, more: Partial<TileProps> = {}): TileProps => ({
  id: name as ParticipantId,
  name,
  isMe: false,
  role: 'attendee',
  category: 'internal',
  speaking: false,
  microphone: true,
  camera: true,
  screen: false,
  away: false,
  hand: null,
  reaction: null,
  show: end,
  listen: end,
  ...more,
});

const panel = (more: Partial<StagePanelProps>) =>
  renderToStaticMarkup(
    <StagePanel
      bar={null}
      arrangement={arrangeGallery(2, null, { width: 800, height: 450, gap: 8 })}
      gap={8}
      large={null}
      screen={null}
      tiles={[]}
      more={0}
      stale={false}
      measure={end}
      {...more}
    />,
  );
const draw = (...tiles: TileProps[]) => panel({ tiles });
const bar = {
  speaker: null,
  own: null,
  onStopSharing: null,
  screens: [],
  swap: null,
  pinned: null,
  pages: null,
  offline: false,
};

test('a tile is a group named after its person, and says who speaks', () => {
  const stage = draw(tile('Ana', { isMe: true }), tile('Bo', { speaking: true }));
  expect(stage).toMatch(/<section[^>]*aria-label="Stage"/);
  expect(stage).toMatch(/role="group"[^>]*aria-label="Ana"/);
  expect(stage).toMatch(/role="group"[^>]*aria-label="Bo, speaking"/);
  expect(stage).toContain('<bdi>Ana</bdi> (you)');
});

test('without a camera there are initials, without a microphone a sign', () => {
  const stage = draw(tile('Ana Silva', { camera: false, microphone: false }));
  expect(stage).not.toContain('<video');
  expect(stage).toContain('AS');
  expect(stage).toContain('aria-label="Microphone off"');
});

test('how many there are besides is said among the tiles', () => {
  expect(panel({ more: 3 })).toContain('and 3 more');
});

test('of several pages one is told which it is, and turns them; at the ends there is nothing to turn', () => {
  const first = panel({ bar: { ...bar, pages: { page: 0, pages: 3, onPage: () => {} } } });
  expect(first.replace(/<[^>]+>/g, '')).toContain('1 of 3');
  expect(first).toMatch(/aria-label="Previous page"[^>]*aria-disabled="true"/);
  expect(first).not.toMatch(/aria-label="Next page"[^>]*aria-disabled="true"/);
});

test('a shared screen is a group of its own, and says whose it is', () => {
  const stage = panel({ screen: { id: ME, name: 'Bo', show: end, onFormat: () => {} } });
  expect(stage).toMatch(/role="group"[^>]*aria-label="Screen of Bo"/);
  expect(stage.replace(/<[^>]+>/g, '')).toContain('Bo’s screen');
});

test('[RC-1] whose line is broken keeps their tile, and is marked', () => {
  expect(draw(tile('Bo', { away: true }))).toMatch(/aria-label="Bo"[^>]*data-away="true".*Reconnecting/s);
});

test('who is speaking has one place, which is there also while nobody is', () => {
  const place = /<p class="[^"]*speaker[^"]*"/;
  expect(panel({ bar })).toMatch(place);
  const speaking = panel({ bar: { ...bar, speaker: 'Bo' } });
  expect(speaking).toMatch(place);
  expect(speaking.replace(/<[^>]+>/g, '')).toContain('Bo is speaking');
});

test('one’s own screen is words, not a picture', () => {
  const stage = panel({ bar: { ...bar, own: 'sharing', onStopSharing: end } });
  expect(stage).toContain('You are sharing your screen');
  expect(stage).toContain('Stop sharing');
  expect(stage).not.toContain('<video');
});

test('of several screens one is chosen by a button, and pressed is the one shown', () => {
  const screens = [
    { id: ME, name: 'Bo', on: true, onShow: end },
    { id: 'cy' as ParticipantId, name: 'Cy', on: false, onShow: end },
  ];
  const stage = panel({ bar: { ...bar, screens, swap: { to: 'speaker', onSwap: end } } });
  expect(stage).toMatch(/role="group" aria-label="Shared screens"/);
  expect(stage).toMatch(/aria-label="Bo’s screen" aria-pressed="true"/);
  expect(stage).toMatch(/aria-label="Cy’s screen" aria-pressed="false"/);
  expect(stage).toContain('Show speaker');
});

test('what somebody is stands beside their name, outside of what they typed; oneself in the corner needs no word', () => {
  const ana = tile('Ana', { role: 'organizer' });
  const stage = draw(
    ana,
    tile('Bo guest', { category: 'anonymous' }),
    tile('Me', { isMe: true, category: 'anonymous' }),
  );
  expect(stage).toContain('<bdi>Bo guest</bdi>');
  expect(stage.match(/>guest</g)).toHaveLength(2);
  expect(stage).toContain('Organizer');
});
