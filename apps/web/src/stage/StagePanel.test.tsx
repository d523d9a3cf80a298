import type { ParticipantId } from '@foyer/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { inside, ME, people } from '../../gallery/people.ts';
import { StagePanel } from './StagePanel.tsx';
import { seats } from './seats.ts';
import type { TileProps } from './Tile.tsx';

const end = () => () => {};
const tile = (name: string, more: Partial<TileProps> = {}): TileProps => ({
  id: name as ParticipantId,
  name,
  isMe: false,
  speaking: false,
  microphone: true,
  camera: true,
  hand: null,
  show: end,
  listen: end,
  ...more,
});

function draw(...tiles: TileProps[]): string {
  return renderToStaticMarkup(
    <StagePanel tiles={tiles} more={0} space={{ width: 800, height: 450, gap: 8 }} measure={end} />,
  );
}

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

test('nine have a seat: oneself always, and last', () => {
  const { people: eleven } = inside(11);
  expect(seats(eleven, ME)).toHaveLength(9);
  expect(seats(eleven, ME).at(-1)?.id).toBe(ME);
  expect(seats(people(3), ME).map(({ id }) => id)).toEqual(['p1', 'p2', 'p0']);
});
