import { expect, test } from 'vitest';
import { crowd, inside, ME, people } from '../../gallery/people.ts';
import { planStage } from './plan.ts';

const desk = { space: { width: 1400, height: 660, gap: 8 }, format: 16 / 9 };
const phone = { space: { width: 344, height: 460, gap: 8 }, format: 16 / 9 };
const gallery = { layout: 'gallery', page: 0, hideSelf: false, hideUnseen: false } as const;
const speaker = { ...gallery, layout: 'speaker' } as const;
const [, bo] = people(2);
const on = (source: 'camera' | 'screen') => ({
  focus: { stage: bo ? { participant: bo.id, source } : null, speaker: null, fewer: false },
});
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

test('a gallery without a large place is everybody, oneself last', () => {
  const plan = planStage(gallery, inside(4), desk);
  expect(plan.large).toBeNull();
  expect(ids(plan.tiles)).toEqual(['p1', 'p2', 'p3', ME]);
  expect(plan.seated).toEqual(['p1', 'p2', 'p3']);
});

test('whoever is in the large place has no tile, and keeps their seat', () => {
  const plan = planStage(gallery, inside(4, on('camera')), desk);
  expect(plan.large).toMatchObject({ person: { id: 'p1' }, source: 'camera' });
  expect(ids(plan.tiles)).toEqual(['p2', 'p3', ME]);
  expect(plan.seated).toEqual(['p1', 'p2', 'p3']);
});

test('whoever shares a screen has it, and a tile', () => {
  const plan = planStage(gallery, inside(4, on('screen')), desk);
  expect(plan.large).toMatchObject({ person: { id: 'p1' }, source: 'screen' });
  expect(ids(plan.tiles)).toEqual(['p1', 'p2', 'p3', ME]);
});

test('where the strip is short, its last place tells of the others', () => {
  const plan = planStage(gallery, inside(11, on('camera')), phone);
  expect(plan.tiles.length).toBe(plan.arrangement.shown - 1);
  expect(plan.tiles.length + plan.more).toBe(10);
  expect(plan.tiles.at(-1)?.id).toBe(ME);
});

test('speaker only is one person and, small, oneself', () => {
  const plan = planStage(speaker, inside(5, on('camera')), phone);
  expect(plan.large).toMatchObject({ person: { id: 'p1', camera: true } });
  expect(ids(plan.tiles)).toEqual([ME]);
  expect(plan).toMatchObject({ more: 0, seated: [] });
});

test('before the node has said whom to look at it is somebody, without a picture that nobody sends', () => {
  const { large } = planStage(speaker, inside(3, { focus: { stage: null, speaker: null, fewer: false } }), phone);
  expect(large).toMatchObject({ person: { id: 'p1', camera: false }, source: 'camera' });
});

test('alone one has the large place to oneself; whoever has gone is no longer in it', () => {
  expect(planStage(speaker, inside(1), phone)).toMatchObject({ large: { person: { id: ME } }, tiles: [] });
  const gone = {
    focus: { stage: { participant: 'gone' as typeof ME, source: 'screen' as const }, speaker: null, fewer: false },
  };
  expect(planStage(gallery, inside(2, gone), desk).large).toBeNull();
});

test('more people than have room are on further pages; only the last has room for newcomers', () => {
  const first = planStage(gallery, inside(60, { people: crowd(60) }), desk);
  expect(first.pages).toBe(2);
  expect(first.tiles.length).toBe(first.arrangement.shown);
  expect(first.spare).toBe(0);
  const last = planStage({ ...gallery, page: 1 }, inside(60, { people: crowd(60) }), desk);
  expect(last.tiles.length + first.tiles.length).toBe(61);
  expect(last.arrangement).toEqual(first.arrangement);
  expect(last.spare).toBeGreaterThan(0);
});

test('one may hide oneself, and whoever is not to be seen; but never everybody', () => {
  const all = inside(4);
  const unseen = { ...all, people: all.people.map((one) => ({ ...one, camera: one.id === 'p2' })) };
  expect(ids(planStage({ ...gallery, hideSelf: true }, all, desk).tiles)).toEqual(['p1', 'p2', 'p3']);
  expect(ids(planStage({ ...speaker, hideSelf: true }, inside(5, on('camera')), phone).tiles)).toEqual([]);
  expect(ids(planStage({ ...gallery, hideUnseen: true }, unseen, desk).tiles)).toEqual(['p2', ME]);
  const nobody = { ...all, people: all.people.map((one) => ({ ...one, camera: false })) };
  expect(ids(planStage({ ...gallery, hideUnseen: true }, nobody, desk).tiles)).toEqual(['p1', 'p2', 'p3', ME]);
  expect(ids(planStage({ ...gallery, hideSelf: true }, inside(1), desk).tiles)).toEqual([ME]);
});
