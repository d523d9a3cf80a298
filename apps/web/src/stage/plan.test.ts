import { expect, test } from 'vitest';
import { inside, ME, people } from '../../gallery/people.ts';
import { planStage } from './plan.ts';

const desk = { space: { width: 1400, height: 660, gap: 8 }, format: 16 / 9 };
const phone = { space: { width: 344, height: 460, gap: 8 }, format: 16 / 9 };
const [, bo] = people(2);
const on = (source: 'camera' | 'screen') => ({
  focus: { stage: bo ? { participant: bo.id, source } : null, speaker: null },
});
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

test('a gallery without a large place is everybody, oneself last', () => {
  const plan = planStage('gallery', inside(4), desk);
  expect(plan.large).toBeNull();
  expect(ids(plan.tiles)).toEqual(['p1', 'p2', 'p3', ME]);
  expect(plan.seated).toEqual(['p1', 'p2', 'p3']);
});

test('whoever is in the large place has no tile, and keeps their seat', () => {
  const plan = planStage('gallery', inside(4, on('camera')), desk);
  expect(plan.large).toMatchObject({ person: { id: 'p1' }, source: 'camera' });
  expect(ids(plan.tiles)).toEqual(['p2', 'p3', ME]);
  expect(plan.seated).toEqual(['p1', 'p2', 'p3']);
});

test('whoever shares a screen has it, and a tile', () => {
  const plan = planStage('gallery', inside(4, on('screen')), desk);
  expect(plan.large).toMatchObject({ person: { id: 'p1' }, source: 'screen' });
  expect(ids(plan.tiles)).toEqual(['p1', 'p2', 'p3', ME]);
});

test('where the strip is short, its last place tells of the others', () => {
  const plan = planStage('gallery', inside(11, on('camera')), phone);
  expect(plan.tiles.length).toBe(plan.arrangement.shown - 1);
  expect(plan.tiles.length + plan.more).toBe(10);
  expect(plan.tiles.at(-1)?.id).toBe(ME);
});

test('speaker only is one person and, small, oneself', () => {
  const plan = planStage('speaker', inside(5, on('camera')), phone);
  expect(plan.large).toMatchObject({ person: { id: 'p1', camera: true } });
  expect(ids(plan.tiles)).toEqual([ME]);
  expect(plan).toMatchObject({ more: 0, seated: [] });
});

test('before the node has said whom to look at it is somebody, without a picture that nobody sends', () => {
  const { large } = planStage('speaker', inside(3, { focus: { stage: null, speaker: null } }), phone);
  expect(large).toMatchObject({ person: { id: 'p1', camera: false }, source: 'camera' });
});

test('alone one has the large place to oneself; whoever has gone is no longer in it', () => {
  expect(planStage('speaker', inside(1), phone)).toMatchObject({ large: { person: { id: ME } }, tiles: [] });
  const gone = { focus: { stage: { participant: 'gone' as typeof ME, source: 'screen' as const }, speaker: null } };
  expect(planStage('gallery', inside(2, gone), desk).large).toBeNull();
});
