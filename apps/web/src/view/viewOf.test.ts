import type { ParticipantId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { viewBefore, viewOf } from './viewOf.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at}` as ParticipantId);
const showing = {
  layout: 'gallery',
  wish: 'auto',
  arrangement: { large: { width: 1000, height: 500 }, tile: { width: 240, height: 135 } },
  seated: ids(2),
  spare: 6,
  ratio: 2,
} as const;

test('speaker only asks for one picture, as wide as its place in device pixels', () => {
  expect(viewOf({ ...showing, layout: 'speaker', wish: 'speaker' })).toEqual({
    show: 'speaker',
    stage: 'speaker',
    stageWidth: 2000,
  });
});

test('a gallery names whom it has tiles for, and what it has room for', () => {
  expect(viewOf(showing)).toEqual({
    show: 'gallery',
    stage: 'auto',
    stageWidth: 2000,
    tiles: ['p0', 'p1'],
    spare: 6,
    tileWidth: 480,
  });
});

test('whoever asks for little data is sent smaller pictures', () => {
  expect(viewOf({ ...showing, saveData: true })).toMatchObject({ stageWidth: 480, tileWidth: 480 });
});

test('sizes stay within what the wire takes', () => {
  expect(viewOf({ ...showing, ratio: 100 })).toMatchObject({ stageWidth: 8192, tileWidth: 8192 });
  expect(viewOf({ ...showing, ratio: 0.001 })).toMatchObject({ stageWidth: 1, tileWidth: 1 });
});

test('before one is in it says what the window will hold', () => {
  const phone = { width: 360, height: 740, coarse: true, saveData: false, ratio: 3, rem: 16 };
  expect(viewBefore('speaker', phone)).toEqual({ show: 'speaker', stage: 'auto', stageWidth: 1032 });
  expect(viewBefore('gallery', phone)).toMatchObject({ tiles: [], spare: 8 });
  expect(viewBefore('gallery', { ...phone, width: 0, height: 0, ratio: 1 })).toMatchObject({
    stageWidth: 1,
    tileWidth: 1,
  });
});
